package cn.bense.demo;

import cn.bense.shared.GeoPoint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Paints the demo's photos from our own drawings: one seed is one scene (crop, tilt, mirror), so before, during and after lie
 * upon each other; litter, light and grain differ from photo to photo.
 */
public final class PhotoPainter {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 720;
    public static final int MAX_BYTES = 60_000;

    private static final double MAX_TILT = Math.toRadians(2.2);

    private final Scenes scenes = new Scenes();

    /** When in the work a photo was taken. */
    public enum Stage {
        BEFORE,
        DURING,
        AFTER
    }

    /**
     * The same words give the same bytes; {@code takenAt} alone makes another photo of the same scene. A JPEG of 960 by 720 pixels and at most 60,000 bytes with EXIF time and position, as a phone writes it.
     *
     * @param item the catalogue's code ({@code DRAIN_LEAF_CLEARING}); any other text gets one of the scenes by its seed
     * @param caseSeed the scene: the same for all photos of one case
     * @param takenAt shown in the watermark and in EXIF, Asia/Shanghai
     * @param at EXIF position
     */
    public byte[] paint(String item, Stage stage, long caseSeed, Instant takenAt, GeoPoint at) {
        long seed = caseSeed * 0x9E3779B97F4A7C15L + item.hashCode();
        var scene = Scenes.of(item, seed);
        var look = new SplittableRandom(seed * 31 + stage.ordinal() + takenAt.toEpochMilli() * 1_000_003);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawScene(g, scene, stage, framing(scene, seed));
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            new Litter(g, new Random(look.nextLong())).scatter(stage, scene);
        } finally {
            g.dispose();
        }
        Light.of(takenAt, seed, look).shine(image);
        Watermark.write(image, takenAt, at);
        try {
            return JpegFile.encode(image, scene.quality(), ExifBlock.of(takenAt, at));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's photo cannot be written", e);
        }
    }

    private void drawScene(Graphics2D g, Scenes.Scene scene, Stage stage, AffineTransform framing) {
        switch (stage) {
            case BEFORE -> g.drawImage(scenes.picture(scene, "before"), framing, null);
            case AFTER -> g.drawImage(scenes.picture(scene, "after"), framing, null);
            case DURING -> drawHalfDone(g, scene, framing);
        }
    }

    /** Half done: clean up to a slanting line, as far as the broom has come. */
    private void drawHalfDone(Graphics2D g, Scenes.Scene scene, AffineTransform framing) {
        g.drawImage(scenes.picture(scene, scene.hasDuring() ? "during" : "after"), framing, null);
        if (!scene.hasDuring()) {
            Shape whole = g.getClip();
            g.setClip(new Polygon(
                    new int[] {WIDTH * 5 / 9, WIDTH, WIDTH, WIDTH * 4 / 9}, new int[] {0, 0, HEIGHT, HEIGHT}, 4));
            g.drawImage(scenes.picture(scene, "before"), framing, null);
            g.setClip(whole);
        }
    }

    /** Which part of the drawing the phone saw; from the seed alone. */
    private static AffineTransform framing(Scenes.Scene scene, long seed) {
        var random = new Random(seed);
        double zoom = 1.10 + random.nextDouble() * 0.22;
        double scale = zoom * WIDTH / Scenes.WIDTH;
        double slackX = WIDTH * (zoom - 1) / 2 - HEIGHT * Math.sin(MAX_TILT) / 2;
        double slackY = HEIGHT * (zoom - 1) / 2 - WIDTH * Math.sin(MAX_TILT) / 2;
        double tilt = (random.nextDouble() * 2 - 1) * MAX_TILT;
        boolean mirrored = random.nextBoolean() && !scene.hasWriting();
        var t = AffineTransform.getTranslateInstance(
                WIDTH / 2.0 + spread(random, slackX), HEIGHT / 2.0 + spread(random, slackY));
        t.rotate(tilt);
        t.scale(mirrored ? -scale : scale, scale);
        t.translate(-Scenes.WIDTH / 2.0, -Scenes.HEIGHT / 2.0);
        return t;
    }

    private static double spread(Random random, double slack) {
        return (random.nextDouble() * 2 - 1) * Math.max(0, slack);
    }
}
