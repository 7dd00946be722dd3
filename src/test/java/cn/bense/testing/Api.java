package cn.bense.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A program outside: speaks the REST API with a bearer token. Paths are relative to {@code /api/v1}. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final String BOUNDARY = "bense-test-boundary";

    private final String address;
    private final @Nullable String token;

    private Api(String address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    /** A caller without a token; the address is like {@code http://127.0.0.1:8080}. */
    public static Api at(String address) {
        return new Api(address, null);
    }

    /** The same address with a token. */
    public Api with(String bearer) {
        return new Api(address, bearer);
    }

    /** Asks for a token and keeps it; fails unless the answer is 201. Accounts without a second factor ignore the code. */
    public Api signIn(String username, String password) {
        var body = Map.of("username", username, "password", password, "name", "test");
        var answer = post("/tokens", body, Map.of("X-TOTP", OneTimeCodes.next(address, username, "token")));
        return with(answer.expect(201).text("token"));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts a Map, List or record as JSON; a String is sent as it is (for malformed bodies). */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return withBody("POST", path, body, headers);
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return withBody("PUT", path, body, headers);
    }

    /** Sends one photo with the fields of {@code POST /photos}. */
    public Answer upload(byte[] file, Map<String, String> fields) {
        return upload(file, fields, Map.of());
    }

    public Answer upload(byte[] file, Map<String, String> fields, Map<String, String> headers) {
        var request = request("/photos").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(multipart(file, fields))));
    }

    /** A GET outside {@code /api/v1}, for files and pages. */
    public Answer fetch(String path) {
        return send(builder(address + path).GET());
    }

    private Answer withBody(String method, String path, Object body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        var text = body instanceof String s ? s : JSON.writeValueAsString(body);
        return send(request.method(method, BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder request(String path) {
        return builder(address + "/api/v1" + path);
    }

    private HttpRequest.Builder builder(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static byte[] multipart(byte[] file, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                body.writeBytes(part("form-data; name=\"" + name + "\"", "text/plain; charset=UTF-8", value + "\r\n")));
        body.writeBytes(part("form-data; name=\"file\"; filename=\"photo.jpg\"", "image/jpeg", ""));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String disposition, String type, String content) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n"
                        + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What came back; {@code body} is a missing node where the content is not JSON. */
    public record Answer(int status, JsonNode body, HttpHeaders headers, byte[] bytes) {

        static Answer of(HttpResponse<byte[]> response) {
            return new Answer(
                    response.statusCode(),
                    json(response.headers(), response.body()),
                    response.headers(),
                    response.body());
        }

        private static JsonNode json(HttpHeaders headers, byte[] bytes) {
            var type = headers.firstValue("Content-Type").orElse("");
            try {
                return type.contains("json") && bytes.length > 0 ? JSON.readTree(bytes) : MissingNode.getInstance();
            } catch (JacksonException e) {
                throw new AssertionError("not JSON though it says so: " + e.getOriginalMessage(), e);
            }
        }

        /** This answer, or an assertion error that shows the body. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but was " + status + ": " + content());
            }
            return this;
        }

        /** Value at a JSON path like {@code items/0/number}, as text. */
        public String text(String path) {
            return at(path).asString();
        }

        public JsonNode at(String path) {
            return body.at("/" + path);
        }

        /** Code of a problem document. */
        public String code() {
            return text("code");
        }

        public String content() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
