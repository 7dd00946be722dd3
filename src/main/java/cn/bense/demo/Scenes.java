package cn.bense.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Our own drawings of the nine items, 800 by 600 pixels, in {@code resources/demo}; kept while memory allows. */
final class Scenes {

    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    private static final Map<String, Scene> BY_ITEM = Map.of(
            "DRAIN_LEAF_CLEARING", new Scene("drain", false, false, true, 0.46f),
            "GRATING_GREASE_CLEANING", new Scene("grate", true, false, true, 0.56f),
            "TREE_PIT_CLEARING", new Scene("pit", false, false, true, 0.46f),
            "GUARDRAIL_WASHING", new Scene("fence", false, false, true, 0.56f),
            "GREEN_BELT_CLEARING", new Scene("green", false, false, true, 0.36f),
            "TREE_HANGING_REMOVAL", new Scene("hang", false, true, false, 0.55f),
            "SHOPFRONT_STICKER_REMOVAL", new Scene("sticker", false, true, false, 0.46f),
            "WORN_BILLBOARD_REMOVAL", new Scene("ad", false, true, false, 0.68f),
            "WEAK_AREA_CLEANING", new Scene("shop", false, true, true, 0.58f));

    private static final List<Scene> ANY = List.of(
            Objects.requireNonNull(BY_ITEM.get("WEAK_AREA_CLEANING")),
            Objects.requireNonNull(BY_ITEM.get("GUARDRAIL_WASHING")),
            Objects.requireNonNull(BY_ITEM.get("DRAIN_LEAF_CLEARING")),
            Objects.requireNonNull(BY_ITEM.get("TREE_PIT_CLEARING")));

    private final Map<String, SoftReference<BufferedImage>> pictures = new ConcurrentHashMap<>();

    /**
     * @param hasDuring whether there is a drawing of the work itself
     * @param hasWriting writing must not be mirrored
     * @param littered whether litter lies on the ground of this scene
     * @param quality JPEG quality that keeps nearly every photo of it under the limit (measured)
     */
    record Scene(String name, boolean hasDuring, boolean hasWriting, boolean littered, float quality) {}

    static Scene of(String item, long seed) {
        var scene = BY_ITEM.get(item.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        return scene != null ? scene : ANY.get((int) Math.floorMod(seed, (long) ANY.size()));
    }

    BufferedImage picture(Scene scene, String stage) {
        var file = "/demo/" + scene.name() + "-" + stage + ".jpg";
        var kept = referent(pictures.get(file));
        if (kept != null) {
            return kept;
        }
        var read = read(file);
        pictures.put(file, new SoftReference<>(read));
        return read;
    }

    private static @Nullable BufferedImage referent(@Nullable SoftReference<BufferedImage> reference) {
        return reference == null ? null : reference.get();
    }

    private static BufferedImage read(String file) {
        try (var in = Objects.requireNonNull(Scenes.class.getResourceAsStream(file), file)) {
            var decoded = ImageIO.read(in);
            var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.drawImage(decoded, 0, 0, WIDTH, HEIGHT, null);
            g.dispose();
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
