package cn.bense.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days from inclusive to exclusive, open without an end. */
record Span(LocalDate from, @Nullable LocalDate to) {

    boolean isReversed() {
        return to != null && !to.isAfter(from);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    Optional<Span> meet(Span other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        var common = new Span(start, end);
        return common.isReversed() ? Optional.empty() : Optional.of(common);
    }
}
