package cn.bense.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static Page<String> page(int limit, String after) {
        return new Listing(limit, after).of(List.of("c", "a", "b"), s -> s);
    }

    @Test
    void goesThroughAllPagesInTheOrderOfKeys() {
        var first = page(2, null);
        assertThat(first.items()).containsExactly("a", "b");
        var second = page(2, first.next());
        assertThat(second.items()).containsExactly("c");
        assertThat(second.next()).isNull();
    }

    @Test
    void aFullLastPageHasNoNext() {
        assertThat(page(3, null).next()).isNull();
    }

    @Test
    void refusesAnImpossibleLimitOrCursor() {
        assertThatThrownBy(() -> page(0, null)).hasMessageContaining("limit");
        assertThatThrownBy(() -> page(201, null)).hasMessageContaining("limit");
        assertThatThrownBy(() -> page(2, "§")).hasMessageContaining("cursor");
    }
}
