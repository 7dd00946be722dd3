package cn.bense.demo;

import cn.bense.shared.Zone;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Instant;
import java.util.SplittableRandom;

/** Daylight by the hour, a tint by the place, a shadow falling over one corner, and grain. */
final class Light {

    private static final int GRAIN = 3;

    private final double red;
    private final double green;
    private final double blue;
    private final double slope;
    private final double shade;
    private int grain;

    private Light(double red, double green, double blue, double slope, double shade, int grain) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.slope = slope;
        this.shade = shade;
        this.grain = grain;
    }

    static Light of(Instant takenAt, long seed, SplittableRandom look) {
        var time = takenAt.atZone(Zone.SHANGHAI).toLocalTime();
        double hour = time.toSecondOfDay() / 3600.0;
        double height = Math.max(0, Math.sin((hour - 5.5) / 13.5 * Math.PI));
        double bright = 0.68 + 0.40 * Math.sqrt(height) + look.nextDouble() * 0.06;
        double warm = 0.10 * (1 - height) + (Math.floorMod(seed, 7L) - 3) * 0.012;
        double leaf = (Math.floorMod(seed / 7, 5L) - 2) * 0.012;
        return new Light(
                bright * (1 + warm),
                bright * (1 + leaf),
                bright * (1 - warm),
                look.nextDouble() * 1.6 - 0.8,
                0.82 + look.nextDouble() * 0.12,
                (int) look.nextLong() | 1);
    }

    void shine(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[][] lit = {table(red, 1), table(green, 1), table(blue, 1)};
        int[][] shaded = {table(red, shade), table(green, shade), table(blue, shade)};
        for (int y = 0, i = 0; y < PhotoPainter.HEIGHT; y++) {
            int edge = (int) (PhotoPainter.WIDTH * 0.62 + slope * (y - PhotoPainter.HEIGHT / 2.0));
            for (int x = 0; x < PhotoPainter.WIDTH; x++, i++) {
                var t = x > edge ? shaded : lit;
                int p = pixels[i];
                int noise = noise();
                pixels[i] = clamp(t[0][p >> 16 & 255] + noise) << 16
                        | clamp(t[1][p >> 8 & 255] + noise) << 8
                        | clamp(t[2][p & 255] + noise);
            }
        }
    }

    private static int[] table(double gain, double shade) {
        var table = new int[256];
        for (int v = 0; v < table.length; v++) {
            table[v] = clamp((int) Math.round(v * gain * shade));
        }
        return table;
    }

    /** Xorshift (Marsaglia 2003): a generator object per pixel value would cost more than the picture. */
    private int noise() {
        grain ^= grain << 13;
        grain ^= grain >>> 17;
        grain ^= grain << 5;
        return (grain & 7) * GRAIN / 7 - GRAIN / 2;
    }

    private static int clamp(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
