package cn.bense.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reduces a picture to 256 colours by median cut (Heckbert 1982), so that a screenshot with photos stays small. */
final class Palette {

    private static final int COLOURS = 256;
    /** Two bits less per channel: neighbouring shades are one colour before the cut. */
    private static final int MASK = 0xFCFCFC;

    private Palette() {}

    /** A box of colours with how often each occurs. */
    private record Box(List<Map.Entry<Integer, Integer>> colours) {

        long weight() {
            return colours.stream().mapToLong(Map.Entry::getValue).sum();
        }

        int span(int shift) {
            var stats =
                    colours.stream().mapToInt(c -> c.getKey() >> shift & 255).summaryStatistics();
            return stats.getMax() - stats.getMin();
        }

        int widest() {
            return List.of(16, 8, 0).stream()
                    .max(Comparator.comparingInt(this::span))
                    .orElseThrow();
        }

        /** Worth splitting: wide boxes first, weighed down so that one-off colours do not eat the palette. */
        double urgency() {
            return colours.size() < 2 ? 0 : span(widest()) * Math.sqrt(weight());
        }

        List<Box> halves() {
            var shift = widest();
            var sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.comparingInt(c -> c.getKey() >> shift & 255));
            var half = weight() / 2;
            var cut = 1;
            for (long sum = sorted.get(0).getValue(); cut < sorted.size() - 1 && sum < half; cut++) {
                sum += sorted.get(cut).getValue();
            }
            return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            return channel(16) << 16 | channel(8) << 8 | channel(0);
        }

        private int channel(int shift) {
            var sum = colours.stream()
                    .mapToLong(c -> (long) (c.getKey() >> shift & 255) * c.getValue())
                    .sum();
            var mean = (int) (sum / weight());
            return mean | mean >> 6; // gives back what the mask took, so that white stays white
        }
    }

    static BufferedImage reduce(BufferedImage image) {
        var counts = new HashMap<Integer, Integer>();
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (var pixel : pixels) {
            counts.merge(pixel & MASK, 1, Integer::sum);
        }
        var boxes = cut(new Box(new ArrayList<>(counts.entrySet())));
        return paint(image, pixels, boxes);
    }

    private static List<Box> cut(Box all) {
        var boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < COLOURS) {
            var next =
                    boxes.stream().max(Comparator.comparingDouble(Box::urgency)).orElseThrow();
            if (next.urgency() == 0) {
                break;
            }
            boxes.remove(next);
            boxes.addAll(next.halves());
        }
        return boxes;
    }

    private static BufferedImage paint(BufferedImage image, int[] pixels, List<Box> boxes) {
        var index = new HashMap<Integer, Integer>();
        var palette = new int[boxes.size()];
        for (var i = 0; i < palette.length; i++) {
            palette[i] = boxes.get(i).mean();
            for (var colour : boxes.get(i).colours()) {
                index.put(colour.getKey(), i);
            }
        }
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var raster = small.getRaster();
        for (var i = 0; i < pixels.length; i++) {
            raster.setSample(i % image.getWidth(), i / image.getWidth(), 0, index.get(pixels[i] & MASK));
        }
        return small;
    }
}
