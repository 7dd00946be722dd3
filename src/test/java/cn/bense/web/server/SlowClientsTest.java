package cn.bense.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain sockets against a server with these limits and one thread to lose. */
class SlowClientsTest {

    private static final int MOST = 5;

    private final Tomcat tomcat = new Tomcat();
    private final FairProtocol protocol = new FairProtocol();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        protocol.limitConnections(MOST);
        protocol.setConnectionTimeout(700);
        protocol.setMaxThreads(1);
        protocol.setAddress(InetAddress.getLoopbackAddress());
        protocol.setPort(0);
        var connector = new Connector(protocol);
        tomcat.setConnector(connector);
        tomcat.getEngine().getPipeline().addValve(new SlowBodyValve(Duration.ofMillis(300), 10_000));
        var context = tomcat.addContext("", new File(folder.toString()).getAbsolutePath());
        Tomcat.addServlet(context, "reads", new Reads());
        context.addServletMappingDecoded("/", "reads");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    /** Reads the body and says how long it was. */
    private static final class Reads extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("read " + request.getInputStream().readAllBytes().length);
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), protocol.getLocalPort());
        socket.setSoTimeout(5000);
        sockets.add(socket);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }

    @Test
    void headersThatDoNotComeToAnEndAreNotWaitedFor() throws IOException {
        var socket = connected();
        say(socket, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        assertThat(answer(socket)).doesNotContain("200");
    }

    @Test
    void aBodyThatDripsIsGivenUpAndTheOnlyThreadServesTheNext() throws IOException {
        var slow = connected();
        say(slow, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
        var started = System.nanoTime();
        try {
            while (System.nanoTime() - started < TimeUnit.SECONDS.toNanos(4)) {
                say(slow, "x");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        } catch (SocketException given) {
            // the server has closed it
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
        var quick = connected();
        say(quick, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
        assertThat(answer(quick)).contains("200", "read 5");
    }

    @Test
    void oneAddressGetsNoMoreThanItsShareOfConnections() throws IOException {
        for (var i = 0; i < MOST; i++) {
            connected();
        }
        var over = connected();
        say(over, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer(over)).isEmpty();
        sockets.get(0).close();
        assertThat(later()).contains("200");
    }

    /** The server notices a closed socket when it next looks at it. */
    private String later() throws IOException {
        var text = "";
        for (var i = 0; i < 40 && !text.contains("200"); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            var socket = connected();
            try {
                say(socket, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                text = answer(socket);
            } catch (SocketException refused) {
                text = "";
            }
        }
        return text;
    }
}
