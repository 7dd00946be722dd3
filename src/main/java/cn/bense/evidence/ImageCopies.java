package cn.bense.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** The display copy and the thumbnail: upright, re-encoded JPEG, nothing of the original's metadata. */
record ImageCopies(BufferedImage display, BufferedImage thumbnail) {

    static final int DISPLAY_SIDE = 1600;
    /** The thumbnail covers this 4:3 box whichever way the phone was held. */
    static final int THUMB_WIDTH = 320;

    static final int THUMB_HEIGHT = 240;

    private static final float DISPLAY_QUALITY = 0.82f;
    private static final float THUMB_QUALITY = 0.72f;

    /** @throws cn.bense.shared.DomainException as {@link ImageDecoder#decode} */
    static ImageCopies of(Path original, ImageFacts facts, int orientation) {
        var decoded = ImageDecoder.decode(original, facts, DISPLAY_SIDE);
        double scale = Math.min(1, (double) DISPLAY_SIDE / Math.max(decoded.getWidth(), decoded.getHeight()));
        var display = upright(decoded, scale, orientation);
        double cover = Math.max((double) THUMB_WIDTH / display.getWidth(), (double) THUMB_HEIGHT / display.getHeight());
        return new ImageCopies(display, shrink(display, Math.min(1, cover)));
    }

    void write(Path displayFile, Path thumbFile) throws IOException {
        writeJpeg(display, displayFile, DISPLAY_QUALITY);
        writeJpeg(thumbnail, thumbFile, THUMB_QUALITY);
    }

    private static BufferedImage upright(BufferedImage source, double scale, int orientation) {
        int width = scaled(source.getWidth(), scale);
        int height = scaled(source.getHeight(), scale);
        boolean sideways = orientation >= 5;
        var target = sideways ? canvas(height, width) : canvas(width, height);
        var transform = turn(orientation, width, height);
        transform.scale((double) width / source.getWidth(), (double) height / source.getHeight());
        draw(target, source, transform);
        return target;
    }

    /** How stored rows and columns become upright ones: EXIF tag 0x0112, values 1 to 8 (CIPA DC-008, 4.6.4). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Halves until near, then one bilinear step: a single bilinear step from far would skip pixels. */
    private static BufferedImage shrink(BufferedImage source, double scale) {
        var current = source;
        int width = scaled(source.getWidth(), scale);
        int height = scaled(source.getHeight(), scale);
        while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
            current = resized(current, (current.getWidth() + 1) / 2, (current.getHeight() + 1) / 2);
        }
        return resized(current, width, height);
    }

    static BufferedImage resized(BufferedImage source, int width, int height) {
        var target = canvas(width, height);
        draw(
                target,
                source,
                AffineTransform.getScaleInstance(
                        (double) width / source.getWidth(), (double) height / source.getHeight()));
        return target;
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage target, BufferedImage source, AffineTransform transform) {
        Graphics2D g = target.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, target.getWidth(), target.getHeight());
            g.drawImage(source, transform, null);
        } finally {
            g.dispose();
        }
    }

    private static void writeJpeg(BufferedImage image, Path file, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
