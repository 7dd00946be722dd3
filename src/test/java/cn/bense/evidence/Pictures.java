package cn.bense.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures good and bad, made by hand. */
final class Pictures {

    private Pictures() {}

    /** Left half red, right half blue, a green bar on top: every turn of it looks different. */
    static BufferedImage flag(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width - width / 2, height);
        g.setColor(Color.GREEN);
        g.fillRect(0, 0, width, height / 4);
        g.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(flag(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(flag(width, height), "png");
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** A PNG whose header claims a size; {@code rows} rows of nothing but zeros follow, deflated hard. */
    static byte[] claimingPng(int width, int height, int rows) {
        return pngOf(width, height, new byte[0], zeros((long) rows * (1 + 3L * width)));
    }

    /** A small PNG with a compressed text chunk that unpacks to {@code size} bytes. */
    static byte[] textBombPng(long size) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("Comment".getBytes(StandardCharsets.ISO_8859_1));
        out.write(0);
        out.write(0);
        out.writeBytes(zeros(size));
        return pngOf(64, 48, out.toByteArray(), zeros(48L * (1 + 3 * 64)));
    }

    private static byte[] pngOf(int width, int height, byte[] text, byte[] pixels) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            var header = new ByteArrayOutputStream();
            var h = new DataOutputStream(header);
            h.writeInt(width);
            h.writeInt(height);
            h.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            if (text.length > 0) {
                chunk(out, "zTXt", text);
            }
            chunk(out, "IDAT", pixels);
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        out.writeInt(data.length);
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] zeros(long size) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
                var block = new byte[1 << 16];
                for (long left = size; left > 0; left -= block.length) {
                    out.write(block, 0, (int) Math.min(left, block.length));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an EXIF block with an orientation, a time (19 characters) and a position behind the start of a JPEG. */
    static byte[] withExif(byte[] jpeg, int orientation, String time, double lat, double lon) {
        var exif = TinyExif.block(orientation, time, lat, lon);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
