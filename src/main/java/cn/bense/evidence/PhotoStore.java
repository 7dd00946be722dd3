package cn.bense.evidence;

import cn.bense.shared.Digest;
import cn.bense.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files: original bytes at {@code ab/cd/<digest>}, their copies beside them. A file is complete and on the disk before it
 * gets its name (temporary file, fsync, atomic rename); whoever writes the row comes after (quality.md section 2).
 */
@Component
class PhotoStore {

    static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PhotoStore.class);
    private static final int DIGEST_LENGTH = 64;
    private static final String DISPLAY = ".display.jpg";
    private static final String THUMB = ".thumb.jpg";

    private final Path root;
    private final Path incoming;
    /** Placing and sweeping of files exclude each other, so a sweep never takes a file that was just placed anew. */
    private final Object naming = new Object();

    PhotoStore(@Value("${bense.photos}") String folder) {
        root = Path.of(folder).toAbsolutePath().normalize();
        incoming = root.resolve("incoming");
    }

    /** An upload that has no name yet. */
    record Incoming(Path file, String digest, long size) {}

    /** @throws DomainException 413 {@code photo-too-large} at the first byte above 20 MB, 503 when the disk refuses */
    Incoming receive(InputStream bytes) {
        Path file = null;
        try {
            Files.createDirectories(incoming);
            file = Files.createTempFile(incoming, "up", ".part");
            return copy(bytes, file);
        } catch (IOException e) {
            discard(file);
            throw unavailable(e);
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    private static Incoming copy(InputStream bytes, Path file) throws IOException {
        var digest = Digest.sha256();
        long size = 0;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE);
                var sink = java.nio.channels.Channels.newOutputStream(out)) {
            var buffer = new byte[1 << 16];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > MAX_BYTES) {
                    throw new DomainException(
                            DomainException.Kind.TOO_LARGE, "photo-too-large", List.of(), MAX_BYTES / 1024 / 1024);
                }
                digest.update(buffer, 0, n);
                sink.write(buffer, 0, n);
            }
            out.force(true);
        }
        return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Gives the upload its name, copies first. Same bytes again replace the file by its equal, which also heals it. */
    void place(Incoming upload, ImageCopies copies) {
        try {
            var target = original(upload.digest());
            var folder = folder(upload.digest());
            Files.createDirectories(folder);
            var display = Files.createTempFile(incoming, "display", ".part");
            var thumb = Files.createTempFile(incoming, "thumb", ".part");
            copies.write(display, thumb);
            synchronized (naming) {
                rename(display, display(upload.digest()));
                rename(thumb, thumbnail(upload.digest()));
                rename(upload.file(), target);
                // a rename keeps the age of the file; the sweep goes by age
                Files.setLastModifiedTime(
                        target,
                        java.nio.file.attribute.FileTime.from(
                                java.time.Clock.systemUTC().instant()));
            }
            syncFolder(folder);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rename itself must survive a power cut; platforms that cannot sync a folder are left alone. */
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("folder {} cannot be synced: {}", folder, e.toString());
        }
    }

    void discard(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("left behind for the sweep: {}", file.getFileName());
        }
    }

    private Path folder(String digest) {
        return root.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
    }

    Path original(String digest) {
        return folder(digest).resolve(digest);
    }

    Path display(String digest) {
        return original(digest).resolveSibling(digest + DISPLAY);
    }

    Path thumbnail(String digest) {
        return original(digest).resolveSibling(digest + THUMB);
    }

    /** Digests of originals older than {@code before}. */
    List<String> digestsBefore(Instant before) throws IOException {
        try (var files = Files.exists(root) ? Files.walk(root, 3) : Stream.<Path>empty()) {
            return files.filter(f -> f.getFileName().toString().length() == DIGEST_LENGTH && isBefore(f, before))
                    .map(f -> f.getFileName().toString())
                    .toList();
        }
    }

    /** Removes an original with its copies unless it was placed anew since. @return whether it was removed */
    boolean remove(String digest, Instant before) throws IOException {
        synchronized (naming) {
            if (!isBefore(original(digest), before)) {
                return false;
            }
            Files.deleteIfExists(display(digest));
            Files.deleteIfExists(thumbnail(digest));
            return Files.deleteIfExists(original(digest));
        }
    }

    /** Removes uploads that never got a name. */
    int removeIncoming(Instant before) throws IOException {
        int removed = 0;
        try (var files = Files.exists(incoming) ? Files.list(incoming) : Stream.<Path>empty()) {
            for (var file : files.filter(f -> isBefore(f, before)).toList()) {
                removed += Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean isBefore(Path file, Instant before) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    static DomainException unavailable(IOException e) {
        LOG.error("photo store: {}", e.toString());
        return new DomainException(DomainException.Kind.UNAVAILABLE, "photo-store-unavailable", List.of());
    }
}
