package cn.bense.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a JPEG that stays under the limit. The same picture always gives the same bytes. */
final class JpegFile {

    private static final float STEP = 0.06f;
    private static final float LEAST = 0.12f;
    private static final int START_OF_IMAGE = 2;

    private JpegFile() {}

    /** @param firstQuality the first to try, chosen so that one try is nearly always enough */
    static byte[] encode(BufferedImage image, float firstQuality, byte[] exif) throws IOException {
        float quality = firstQuality;
        var bytes = jpeg(image, quality);
        while (bytes.length + exif.length > PhotoPainter.MAX_BYTES && quality > LEAST) {
            quality -= STEP;
            bytes = jpeg(image, quality);
        }
        var out = new ByteArrayOutputStream(bytes.length + exif.length);
        out.write(bytes, 0, START_OF_IMAGE);
        out.write(exif);
        out.write(bytes, START_OF_IMAGE, bytes.length - START_OF_IMAGE);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(PhotoPainter.MAX_BYTES);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
