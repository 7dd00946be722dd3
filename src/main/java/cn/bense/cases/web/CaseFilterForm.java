package cn.bense.cases.web;

import cn.bense.cases.CaseFilter;
import cn.bense.cases.CaseState;
import cn.bense.cases.Channel;
import cn.bense.cases.Lamp;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The query of a list of cases; the same names on page and API, every one bookmarkable. */
record CaseFilterForm(
        @Nullable List<CaseState> state,
        @Nullable String item,
        @Nullable String front,
        @Nullable String road,
        @Nullable String grid,
        @Nullable String unit,
        @Nullable String contractor,
        @Nullable Channel channel,
        @Nullable Lamp lamp,
        @Nullable Boolean mine,
        @Nullable Boolean supervised,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final List<String> SORTS = List.of("due", "-found");

    CaseFilterForm {
        // a blank value among several binds as null
        state = state == null ? null : state.stream().filter(Objects::nonNull).toList();
    }

    CaseFilter filter(Person person) {
        if (sort != null && !sort.isBlank() && !SORTS.contains(sort)) {
            throw DomainException.malformed("sort-unknown", sort, String.join("、", SORTS));
        }
        return new CaseFilter(
                state == null ? List.of() : state,
                none(item),
                none(road),
                none(grid),
                none(contractor),
                channel,
                lamp,
                Boolean.TRUE.equals(mine) ? person.username() : null,
                day("from", from),
                day("to", to),
                none(q),
                none(sort),
                none(unit),
                none(front),
                Boolean.TRUE.equals(supervised));
    }

    int checkedLimit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DomainException.malformed("limit-range", limit, MAX_LIMIT);
        }
        return limit;
    }

    /** A year of four digits: what lies outside has no moment in the database. */
    private static @Nullable LocalDate day(String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1000 || day.getYear() > 9998)) {
            throw DomainException.malformed("bad-value", name, day.toString());
        }
        return day;
    }

    private static @Nullable String none(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
