package cn.bense.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks for; null or empty means any.
 *
 * @param sort {@code due} (earliest first), {@code -found} (newest first, the default)
 * @param owner code of the unit whose contract it is given under
 * @param text part of number, address, item name or performer name
 */
public record CaseFilter(
        List<CaseState> states,
        @Nullable String item,
        @Nullable String road,
        @Nullable String grid,
        @Nullable String performer,
        @Nullable Channel channel,
        @Nullable Lamp lamp,
        @Nullable String finder,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        @Nullable String sort,
        @Nullable String owner,
        @Nullable String front) {

    public CaseFilter(
            List<CaseState> states,
            @Nullable String item,
            @Nullable String road,
            @Nullable String grid,
            @Nullable String performer,
            @Nullable Channel channel,
            @Nullable Lamp lamp,
            @Nullable String finder,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text,
            @Nullable String sort,
            @Nullable String owner) {
        this(states, item, road, grid, performer, channel, lamp, finder, from, to, text, sort, owner, null);
    }

    public CaseFilter(
            List<CaseState> states,
            @Nullable String item,
            @Nullable String road,
            @Nullable String grid,
            @Nullable String performer,
            @Nullable Channel channel,
            @Nullable Lamp lamp,
            @Nullable String finder,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text,
            @Nullable String sort) {
        this(states, item, road, grid, performer, channel, lamp, finder, from, to, text, sort, null);
    }

    public static final CaseFilter ALL =
            new CaseFilter(List.of(), null, null, null, null, null, null, null, null, null, null, null);

    /** The same conditions over every state, with another lamp. */
    public CaseFilter anyState(@Nullable Lamp otherLamp) {
        return new CaseFilter(
                List.of(), item, road, grid, performer, channel, otherLamp, finder, from, to, text, sort, owner, front);
    }

    public static CaseFilter states(CaseState... states) {
        return new CaseFilter(List.of(states), null, null, null, null, null, null, null, null, null, null, "due");
    }
}
