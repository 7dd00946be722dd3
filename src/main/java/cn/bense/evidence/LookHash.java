package cn.bense.evidence;

import java.awt.image.BufferedImage;

/**
 * A 64-bit difference hash: the picture as 9 by 8 grey cells, one bit per neighbouring pair (left brighter than right). Copies
 * that were only re-encoded or resized differ in a few bits.
 */
final class LookHash {

    private static final int SIZE = 8;

    private LookHash() {}

    static long of(BufferedImage image) {
        long hash = 0;
        for (int row = 0; row < SIZE; row++) {
            long left = brightness(image, 0, row);
            for (int column = 1; column <= SIZE; column++) {
                long right = brightness(image, column, row);
                hash = hash << 1 | (left > right ? 1 : 0);
                left = right;
            }
        }
        return hash;
    }

    /** Mean brightness of one cell, in 1/1024 (weights of ITU-R BT.601). */
    private static long brightness(BufferedImage image, int column, int row) {
        int x0 = column * image.getWidth() / (SIZE + 1);
        int x1 = Math.max(x0 + 1, (column + 1) * image.getWidth() / (SIZE + 1));
        int y0 = row * image.getHeight() / SIZE;
        int y1 = Math.max(y0 + 1, (row + 1) * image.getHeight() / SIZE);
        long sum = 0;
        for (int y = y0; y < Math.min(y1, image.getHeight()); y++) {
            for (int x = x0; x < Math.min(x1, image.getWidth()); x++) {
                int rgb = image.getRGB(x, y);
                sum += 306L * (rgb >> 16 & 255) + 601L * (rgb >> 8 & 255) + 117L * (rgb & 255);
            }
        }
        return sum / ((long) (x1 - x0) * (y1 - y0));
    }
}
