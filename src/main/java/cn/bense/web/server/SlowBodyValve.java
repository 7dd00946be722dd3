package cn.bense.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body must arrive at a least speed. The connector's own time limit begins anew with every packet, so that a caller who sends
 * a byte now and then would keep a thread as long as it likes.
 */
final class SlowBodyValve extends ValveBase {

    private final long graceNanos;
    private final int bytesPerSecond;

    SlowBodyValve(Duration grace, int bytesPerSecond) {
        super(true);
        this.graceNanos = grace.toNanos();
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        if (coyote.getContentLengthLong() == 0 || (coyote.getContentLengthLong() < 0 && !isChunked(request))) {
            getNext().invoke(request, response);
            return;
        }
        var plain = coyote.getInputBuffer();
        var timed = new TimedBody(plain);
        coyote.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(plain);
            if (timed.tooSlow) { // nothing more is read from it, not even to throw it away
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }

    private static boolean isChunked(Request request) {
        var encoding = request.getHeader("Transfer-Encoding");
        return encoding != null && encoding.contains("chunked");
    }

    private final class TimedBody implements InputBuffer {
        private final InputBuffer plain;
        private final long started = System.nanoTime();
        private long bytes;
        private boolean tooSlow;

        TimedBody(InputBuffer plain) {
            this.plain = plain;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var read = plain.doRead(handler);
            bytes += Math.max(0, read);
            var late = System.nanoTime() - started - graceNanos;
            if (read > 0 && late > 0 && bytes < late / 1e9 * bytesPerSecond) {
                tooSlow = true;
                throw new SlowBody();
            }
            return read;
        }

        @Override
        public int available() {
            return plain.available();
        }
    }

    /** The caller sends its body too slowly; the connection is given up. */
    static final class SlowBody extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        SlowBody() {
            super("body arrives too slowly");
        }
    }
}
