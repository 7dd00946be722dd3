package cn.bense.evidence;

import cn.bense.shared.DomainException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Decodes at reduced size: every n-th pixel is kept, so the heap holds less than twice the wanted side whatever the file
 * claims. Ancillary blocks are skipped ({@code ignoreMetadata}), so a compressed text chunk is never unpacked. At most two
 * decodings run at once; a progressive JPEG, which the native decoder must hold whole, takes both places.
 */
final class ImageDecoder {

    private static final int PLACES = 2;
    private static final long PATIENCE_S = 20;
    private static final Semaphore DECODING = new Semaphore(PLACES, true);

    private ImageDecoder() {}

    /**
     * @param wantedSide the longer side wanted in pixels; the result's is at least that (or the original's) and less than twice
     * @throws DomainException 422 {@code photo-unreadable} or {@code photo-truncated}, 503 {@code photo-busy}
     */
    static BufferedImage decode(Path file, ImageFacts facts, int wantedSide) {
        int places = JpegScans.isCostly(file, facts) ? PLACES : 1;
        enter(places);
        try {
            return read(file, facts, wantedSide);
        } catch (IOException | RuntimeException e) {
            throw e instanceof DomainException known ? known : DomainException.invalid("photo-unreadable");
        } finally {
            DECODING.release(places);
        }
    }

    private static void enter(int places) {
        try {
            if (DECODING.tryAcquire(places, PATIENCE_S, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DomainException(DomainException.Kind.UNAVAILABLE, "photo-busy", java.util.List.of());
    }

    private static BufferedImage read(Path file, ImageFacts facts, int wantedSide) throws IOException {
        var reader = ImageProbe.readerFor(facts.mediaType());
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            var truncation = new Truncation();
            reader.addIIOReadWarningListener(truncation);
            var image = readSubsampled(reader, facts, wantedSide);
            if (truncation.seen) {
                throw DomainException.invalid("photo-truncated");
            }
            return image;
        } catch (IIOException e) {
            throw DomainException.invalid(isEndOfFile(e) ? "photo-truncated" : "photo-unreadable");
        } catch (java.io.EOFException e) {
            throw DomainException.invalid("photo-truncated");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage readSubsampled(ImageReader reader, ImageFacts facts, int wantedSide)
            throws IOException {
        int step = Math.max(1, Math.max(facts.width(), facts.height()) / wantedSide);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static boolean isEndOfFile(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof java.io.EOFException || Truncation.speaksOfIt(String.valueOf(t.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /** The decoders fill what is missing with grey and only warn. */
    private static final class Truncation implements IIOReadWarningListener {
        private boolean seen;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            seen |= speaksOfIt(warning);
        }

        static boolean speaksOfIt(String text) {
            var lower = text.toLowerCase(Locale.ROOT);
            return lower.contains("premature end")
                    || lower.contains("truncated")
                    || lower.contains("missing eoi")
                    || lower.contains("unexpected end");
        }
    }
}
