package cn.bense.evidence;

import cn.bense.shared.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.Tika;

/** Judges a file by its content and header alone; nothing is decoded here (quality.md section 3, uploads). */
final class ImageProbe {

    static final long MAX_PIXELS = 50_000_000;
    /** One row of a longer side would already cost hundreds of megabytes in a 16-bit PNG. */
    static final int MAX_SIDE = 30_000;

    private static final int SNIFFED_BYTES = 64 * 1024;
    private static final List<String> SPEAKING_TYPES = List.of("heic", "heif", "webp", "gif", "html", "pdf", "video");
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
        throw new DomainException(DomainException.Kind.UNSUPPORTED, "photo-type", List.of(), new TypeName(type));
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

    /** A refused type in words: its message key is {@code evidence.type.<name>}. */
    record TypeName(String mediaType) implements org.springframework.context.MessageSourceResolvable {

        @Override
        public String[] getCodes() {
            var type = mediaType.toLowerCase(Locale.ROOT);
            var name =
                    SPEAKING_TYPES.stream().filter(type::contains).findFirst().orElse("other");
            return new String[] {"evidence.type." + (name.equals("heif") ? "heic" : name)};
        }

        @Override
        public String toString() {
            return mediaType;
        }
    }
}
