package cn.bense.evidence;

import cn.bense.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the scans of a JPEG without decoding. A progressive file may hold thousands of nearly empty scans, each of which
 * costs the decoder a pass over the whole picture; cameras write at most about ten.
 */
final class JpegScans {

    static final int MAX_SCANS = 64;

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int PROGRESSIVE_FRAME = 0xc2;

    private JpegScans() {}

    /** @return whether the decoder must hold the whole picture; @throws DomainException 422 for more than 64 scans */
    static boolean isCostly(Path file, ImageFacts facts) {
        if (!facts.mediaType().equals("image/jpeg")) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return count(in);
        } catch (IOException e) {
            throw DomainException.invalid("photo-unreadable");
        }
    }

    private static boolean count(InputStream in) throws IOException {
        boolean progressive = false;
        int scans = 0;
        int previous = 0;
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i] & MARKER;
                if (previous == MARKER) {
                    progressive |= b == PROGRESSIVE_FRAME;
                    scans += b == START_OF_SCAN ? 1 : 0;
                }
                previous = b;
            }
        }
        if (progressive && scans > MAX_SCANS) {
            throw DomainException.invalid("photo-unreadable");
        }
        return progressive;
    }
}
