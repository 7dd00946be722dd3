package cn.bense.web.secret;

import cn.bense.web.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Where the keys come from: {@code BENSE_KEY} (base64 of 32 bytes, several with commas between), or else a file with one
 * on each line, made at the first start for its owner's eyes only.
 */
@Configuration(proxyBeanMethods = false)
class KeySource {

    /** Lazy: where nothing is encrypted (a room under test) no file is made. */
    @Bean
    @Lazy
    Secrets secrets(@Value("${bense.key:}") String given, @Value("${bense.key-file}") Path file) {
        return new KeyRing(given.isBlank() ? ofFile(file) : keys("BENSE_KEY", given.split(",")));
    }

    static List<byte[]> ofFile(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            return keys(file.toString(), Files.readString(file).split("\\R"));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read or made", e);
        }
    }

    static List<byte[]> keys(String source, String... texts) {
        var keys = Arrays.stream(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> key(source, text))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException(source + " holds no key");
        }
        return keys;
    }

    private static byte[] key(String source, String text) {
        try {
            var key = Base64.getDecoder().decode(text);
            if (key.length == KeyRing.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the text
        }
        throw new IllegalStateException(
                source + " holds something that is not base64 of 32 bytes (openssl rand -base64 32)");
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = new byte[KeyRing.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var made = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", ownersOnly(file));
        Files.writeString(made, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.move(made, file); // whole or not at all
        } catch (FileAlreadyExistsException anotherStartWasFaster) {
            Files.delete(made); // the other's key counts
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
