package cn.bense.organization.web;

import cn.bense.shared.Cursor;
import cn.bense.shared.DomainException;
import cn.bense.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts a short list, already in memory, into the API's pages (api.md, Lists). */
record Listing(int limit, @Nullable String after) {

    private static final int MAX = 200;

    Listing {
        if (limit < 1 || limit > MAX) {
            throw DomainException.malformed("limit", limit, MAX);
        }
    }

    <T> Page<T> of(List<T> all, Function<T, String> key) {
        var from = after == null ? null : Cursor.read(after, 1).get(0);
        var rest = all.stream()
                .filter(row -> from == null || key.apply(row).compareTo(from) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        var items = rest.subList(0, Math.min(limit, rest.size()));
        var next = rest.size() > limit ? Cursor.of(key.apply(items.get(limit - 1))) : null;
        return new Page<>(items, next);
    }
}
