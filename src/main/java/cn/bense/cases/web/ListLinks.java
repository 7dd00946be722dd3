package cn.bense.cases.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses around a list: the same filter with one thing changed. A keyset page knows only what comes after it, so the
 * addresses of the pages before travel along in {@code trail}.
 */
final class ListLinks {

    private static final String FIRST = "0";
    private static final int LONGEST_TRAIL = 60;
    private static final List<String> PAGING = List.of("after", "trail");
    private static final List<String> NARROWING =
            List.of("item", "road", "grid", "contractor", "channel", "lamp", "from", "to", "q", "supervised");

    private final MultiValueMap<String, String> query;

    ListLinks(MultiValueMap<String, String> query) {
        this.query = new LinkedMultiValueMap<>();
        query.forEach((name, values) -> values.stream()
                .filter(v -> v != null && !v.isBlank())
                .filter(v -> !name.startsWith("_"))
                .forEach(v -> this.query.add(name, v)));
    }

    /** This very page, for coming back to. */
    public String here() {
        return address("/cases", query);
    }

    /** The first page with a parameter set, or removed when the value is empty. */
    public String with(String name, String value) {
        var changed = firstPage();
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.set(name, value);
        }
        return address("/cases", changed);
    }

    /** The first page with all states and the lamp alone. */
    public String withLamp(String lamp) {
        var changed = firstPage();
        changed.remove("state");
        changed.set("lamp", lamp);
        return address("/cases", changed);
    }

    /** The list without its conditions; state, order and size stay. */
    public String cleared() {
        var changed = firstPage();
        NARROWING.forEach(changed::remove);
        return address("/cases", changed);
    }

    public String export() {
        var whole = firstPage();
        whole.remove("limit");
        return address("/cases.xlsx", whole);
    }

    public String next(String cursor) {
        var trail = trail();
        trail.add(query.getFirst("after") == null ? FIRST : query.getFirst("after"));
        return page(cursor, trail);
    }

    /** The page before this; the first one where the trail is lost. */
    public String previous() {
        var trail = trail();
        var before = trail.isEmpty() ? FIRST : trail.remove(trail.size() - 1);
        return page(before, trail);
    }

    public boolean isFirst() {
        return query.getFirst("after") == null;
    }

    /** Number of pages before this one. */
    public int pagesBefore() {
        return trail().size();
    }

    /** How many conditions narrow the list. */
    public long used() {
        return NARROWING.stream().filter(query::containsKey).count();
    }

    /** How many of the conditions that stand behind 更多 are used. */
    public long usedMore() {
        return List.of("grid", "lamp", "channel").stream()
                .filter(query::containsKey)
                .count();
    }

    private String page(String after, List<String> trail) {
        var changed = firstPage();
        if (!after.equals(FIRST)) {
            changed.set("after", after);
        }
        if (!trail.isEmpty() && trail.size() <= LONGEST_TRAIL) {
            changed.set("trail", String.join("~", trail));
        }
        return address("/cases", changed);
    }

    private List<String> trail() {
        var text = query.getFirst("trail");
        return new ArrayList<>(text == null ? List.of() : List.of(text.split("~")));
    }

    private MultiValueMap<String, String> firstPage() {
        var copy = new LinkedMultiValueMap<>(query);
        PAGING.forEach(copy::remove);
        return copy;
    }

    private static String address(String path, MultiValueMap<String, String> query) {
        var address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, values) -> address.queryParam(name, List.copyOf(values)));
        return address.encode().build().toUriString();
    }
}
