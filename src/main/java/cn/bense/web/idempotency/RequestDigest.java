package cn.bense.web.idempotency;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What makes two requests the same: query, and the body; of a multipart body its fields and the digest of each file,
 * because the separators between them differ each time (api.md). CSRF token and key do not count.
 *
 * @param request the request to go on with; its body can still be read
 */
record RequestDigest(HttpServletRequest request, String digest) {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final List<String> NOT_CONTENT = List.of("_csrf", IdempotencyFilter.FIELD);

    static RequestDigest of(HttpServletRequest request) throws IOException, ServletException {
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        var digest = Digest.sha256();
        add(digest, String.valueOf(request.getQueryString()));
        if (type.startsWith("multipart/")) {
            addParts(digest, request);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            addFields(digest, request);
        } else {
            var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new DomainException(
                        DomainException.Kind.TOO_LARGE, "body-too-large", List.of(), LARGEST_BODY / 1024);
            }
            digest.update(body);
            return new RequestDigest(new Again(request, body), hex(digest));
        }
        return new RequestDigest(request, hex(digest));
    }

    private static void addParts(MessageDigest digest, HttpServletRequest request)
            throws IOException, ServletException {
        for (var part : request.getParts()) {
            if (!NOT_CONTENT.contains(part.getName())) {
                add(digest, part.getName());
                add(digest, String.valueOf(part.getSubmittedFileName()));
                try (var content = part.getInputStream()) {
                    add(digest, contentDigest(content));
                }
            }
        }
    }

    private static String contentDigest(java.io.InputStream content) throws IOException {
        var digest = Digest.sha256();
        var buffer = new byte[8192];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return hex(digest);
    }

    private static void addFields(MessageDigest digest, HttpServletRequest request) {
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!NOT_CONTENT.contains(name)) {
                add(digest, name);
                List.of(values).forEach(value -> add(digest, value));
            }
        });
    }

    /** Length first, so that "ab","c" and "a","bc" differ. */
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A request whose body was read and is given again. */
    private static final class Again extends HttpServletRequestWrapper {

        private final byte[] body;

        Again(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is in memory, nothing to wait for");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
