package cn.bense.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What it costs to take in a photo of 3 MB as a phone makes it. */
final class PhotoCost {

    private static final int TIMES = 15;
    private static final double GOAL_MS = 250;

    private final Results results;
    private final OurLifecycle life;

    PhotoCost(Results results, OurLifecycle life) {
        this.results = results;
        this.life = life;
    }

    void measure() {
        var photo = large();
        for (int i = 0; i < 5; i++) {
            life.accept(photo, i);
        }
        var pace = Load.run(1, TIMES, () -> life.accept(photo, System.nanoTime()));
        results.row(
                "photo of %.1f MB (12 megapixels) accepted: processor".formatted(photo.length / 1e6),
                "%.0f ms".formatted(pace.jvmMs()),
                "<= 250 ms",
                pace.jvmMs() <= GOAL_MS);
    }

    /** 4000 x 3000 with fine grain, so that it is about 3 MB. */
    private static byte[] large() {
        var image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        var random = new SplittableRandom(1);
        for (int y = 0; y < 3000; y++) {
            for (int x = 0; x < 4000; x++) {
                int grain = random.nextInt(26);
                image.setRGB(x, y, (x / 16 % 200 + grain) << 16 | (y / 12 % 200 + grain) << 8 | (100 + grain));
            }
        }
        return jpeg(image, 0.85f);
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
