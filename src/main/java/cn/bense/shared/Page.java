package cn.bense.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One keyset page of a list: the rows and the cursor of the next page, null at the end (api.md, Lists). */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
