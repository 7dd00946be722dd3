package cn.bense.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Between phone and program: gives every POST a key where it has none, and sends it twice. */
final class RepeatingProxy implements AutoCloseable {

    /** How the second sending relates to the first. */
    enum Mode {
        /** Both at the same moment; the caller gets the first one's answer. */
        DOUBLED,
        /** The first one's answer is lost on the way; the caller gets the second one's. */
        ANSWER_DROPPED
    }

    private static final Set<String> NOT_COPIED =
            Set.of("connection", "content-length", "host", "transfer-encoding", "expect", "upgrade", "http2-settings");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpServer server;
    private final String target;
    private final Mode mode;
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();
    private final AtomicInteger different = new AtomicInteger();

    RepeatingProxy(String target, Mode mode) {
        this.target = target;
        this.mode = mode;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int posts() {
        return posts.get();
    }

    /** Second sendings that got the first one's answer again. */
    int replayed() {
        return replayed.get();
    }

    /** Pairs whose two answers differ. */
    int different() {
        return different.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var key = UUID.randomUUID().toString();
            var first = HTTP.sendAsync(request(exchange, body, key), HttpResponse.BodyHandlers.ofByteArray());
            if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, first.join());
                return;
            }
            posts.incrementAndGet();
            if (mode == Mode.ANSWER_DROPPED) {
                first.join();
            }
            var second = HTTP.sendAsync(request(exchange, body, key), HttpResponse.BodyHandlers.ofByteArray())
                    .join();
            compare(first.join(), second);
            answer(exchange, mode == Mode.DOUBLED ? first.join() : second);
        }
    }

    private void compare(HttpResponse<byte[]> first, HttpResponse<byte[]> second) {
        var again = second.headers().firstValue("Idempotency-Replayed").isPresent()
                || first.headers().firstValue("Idempotency-Replayed").isPresent();
        replayed.addAndGet(again ? 1 : 0);
        if (first.statusCode() != second.statusCode() || !java.util.Arrays.equals(first.body(), second.body())) {
            different.incrementAndGet();
            System.out.println(
                    "  differs: " + first.uri().getPath() + " " + first.statusCode() + " " + second.statusCode());
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body, String key) {
        var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_COPIED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        if (!exchange.getRequestHeaders().containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", key);
        }
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_COPIED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
