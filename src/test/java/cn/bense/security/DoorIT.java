package cn.bense.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The door of the running program, knocked at with plain sockets. */
@ProgramTest
class DoorIT {

    private static final int THIRTY_MEGABYTES = 30 * 1024 * 1024;

    private final Program program;

    DoorIT(Program program) {
        this.program = program;
    }

    private String say(String request) throws IOException {
        var address = URI.create(program.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theHostHeaderIsNeverEchoed() throws IOException {
        for (var path : new String[] {"/", "/cases", "/api", "/nothing", "/login", "/v3/api-docs", "/api/v1/cases"}) {
            var answer = say("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                    + "X-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
            assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                    .as(path)
                    .allMatch(line -> line.startsWith("Location: /"));
        }
    }

    @Test
    void speaksOneVersionOfHttp() throws IOException {
        var answer = say(
                "GET /login HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\nGET /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("101 Switching");
    }

    @Test
    void anUploadThatIsTooLargeGetsItsAnswer() {
        var refused = program.api("inspector").upload(new byte[THIRTY_MEGABYTES], Map.of());
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("too-large");
    }
}
