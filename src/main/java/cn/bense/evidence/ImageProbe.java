package cn.bense.evidence;

import cn.bense.shared.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.Tika;

/** Judges a file by its content and header alone; nothing is decoded here (quality.md section 3, uploads). */
final class ImageProbe {

    static final long MAX_PIXELS = 50_000_000;
    /** One row of a longer side would already cost hundreds of megabytes in a 16-bit PNG. */
    static final int MAX_SIDE = 30_000;

    private static final int SNIFFED_BYTES = 64 * 1024;
    private static final Tika TIKA = new Tika();

    private ImageProbe() {}

    /** @throws DomainException 413, 415 or 422 in the words of messages/evidence.properties */
    static ImageFacts probe(Path file) throws IOException {
        var type = typeOf(file);
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = readerFor(type);
            try {
                reader.setInput(in, true, true);
                return checked(new ImageFacts(type, reader.getWidth(0), reader.getHeight(0)));
            } catch (IOException | RuntimeException e) {
                throw e instanceof DomainException known ? known : DomainException.invalid("photo-unreadable");
            } finally {
                reader.dispose();
            }
        }
    }

    static ImageReader readerFor(String mediaType) {
        return ImageIO.getImageReadersByMIMEType(mediaType).next();
    }

    private static String typeOf(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(SNIFFED_BYTES);
        }
        if (head.length == 0) {
            throw DomainException.invalid("photo-empty");
        }
        var type = TIKA.detect(head);
        if (type.equals("image/jpeg") || type.equals("image/png")) {
            return type;
        }
        throw new DomainException(DomainException.Kind.UNSUPPORTED, "photo-type", List.of(), RefusedType.of(type));
    }

    private static ImageFacts checked(ImageFacts facts) {
        long pixels = (long) facts.width() * facts.height();
        if (pixels > MAX_PIXELS || facts.width() > MAX_SIDE || facts.height() > MAX_SIDE) {
            throw new DomainException(
                    DomainException.Kind.TOO_LARGE,
                    "photo-too-many-pixels",
                    List.of(),
                    String.valueOf(facts.width()),
                    String.valueOf(facts.height()),
                    String.valueOf(MAX_PIXELS / 10_000));
        }
        return facts;
    }
}
