package cn.bense.demo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What is found in the demo town, how often, where, and what people write about it. */
final class SceneWords {

    /** An item of the catalogue as it turns up in the story. */
    record Scene(String item, int weight, List<String> variants, List<String> roads, List<String> words) {

        @Nullable
        String variant(SplittableRandom random) {
            return variants.isEmpty() ? null : pick(variants, random);
        }

        String road(SplittableRandom random, List<String> all) {
            return pick(roads.isEmpty() ? all : roads, random);
        }
    }

    private final List<Scene> scenes =
            TownFile.rows("words").stream().map(SceneWords::scene).toList();
    private final int total = scenes.stream().mapToInt(Scene::weight).sum();

    private static Scene scene(String[] row) {
        return new Scene(
                row[0],
                Integer.parseInt(row[1]),
                row[2].equals("-") ? List.of() : List.of(row[2].split(" ")),
                row[4].equals("any") ? List.of() : List.of(row[4].split(" ")),
                Arrays.asList(row[5].split(";")));
    }

    Scene any(SplittableRandom random) {
        int left = random.nextInt(total);
        for (var scene : scenes) {
            left -= scene.weight();
            if (left < 0) {
                return scene;
            }
        }
        throw new IllegalStateException("weights");
    }

    Scene of(String item) {
        return scenes.stream()
                .filter(s -> s.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no scene of " + item));
    }

    /** What the reporter wrote; one in three writes nothing. */
    @Nullable
    String description(String item, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        return scenes.stream()
                .filter(s -> s.item().equals(item))
                .findFirst()
                .map(s -> pick(s.words(), random))
                .orElse(null);
    }

    static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
