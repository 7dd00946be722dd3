package cn.bense.demo;

import cn.bense.shared.GeoPoint;
import cn.bense.shared.Zone;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Time and place in the lower left corner, in dot letters of our own: a bare machine may have no fonts at all. */
final class Watermark {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.SHANGHAI);
    private static final String LETTERS = "0123456789-:. ";
    /** Five rows of three dots per letter, top row in the highest bits. */
    private static final int[] DOTS = {
        0b111101101101111, 0b010110010010111, 0b111001111100111, 0b111001111001111, 0b101101111001001,
        0b111100111001111, 0b111100111101111, 0b111001010010010, 0b111101111101111, 0b111101111001111,
        0b000000111000000, 0b000010000010000, 0b000000000000010, 0
    };

    private static final int DOT = 4;
    private static final int LEFT = 20;
    private static final int LINE = 7 * DOT;
    /** The slider shows 16:10 and cuts this much off below. */
    private static final int CLEAR_BELOW = 64;

    private Watermark() {}

    static void write(BufferedImage image, Instant takenAt, GeoPoint at) {
        int y = image.getHeight() - 2 * LINE - CLEAR_BELOW;
        line(image, TIME.format(takenAt), y);
        line(image, String.format(Locale.ROOT, "%.5f %.5f", at.lat(), at.lon()), y + LINE);
    }

    private static void line(BufferedImage image, String text, int y) {
        for (int i = 0; i < text.length(); i++) {
            letter(image, DOTS[LETTERS.indexOf(text.charAt(i))], LEFT + i * 4 * DOT, y);
        }
    }

    private static void letter(BufferedImage image, int dots, int x, int y) {
        for (int bit = 0; bit < 15; bit++) {
            if ((dots >> (14 - bit) & 1) == 1) {
                int left = x + bit % 3 * DOT;
                int top = y + bit / 3 * DOT;
                square(image, left + 1, top + 1, 0x202020);
                square(image, left, top, 0xf6f6f0);
            }
        }
    }

    private static void square(BufferedImage image, int x, int y, int colour) {
        for (int dy = 0; dy < DOT; dy++) {
            for (int dx = 0; dx < DOT; dx++) {
                image.setRGB(x + dx, y + dy, colour);
            }
        }
    }
}
