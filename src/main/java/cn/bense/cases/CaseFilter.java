package cn.bense.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks for; null or empty means any. Built from {@link #ALL} or {@link #states} by the {@code with...} methods.
 *
 * @param sort {@code due} (earliest first), {@code -found} (newest first, the default)
 * @param owner code of the unit whose contract it is given under
 * @param supervised only those whose supervision order waits for its answer
 * @param text part of number, address, item name or performer name
 * @param front code of the front of the campaign that the item belongs to
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
        @Nullable String front,
        boolean supervised) {

    public static final CaseFilter ALL = new CaseFilter(
            List.of(), null, null, null, null, null, null, null, null, null, null, null, null, null, false);

    /** In one of these states (none: in any), the earliest deadline first. */
    public static CaseFilter states(CaseState... states) {
        return ALL.withStates(List.of(states)).withSort("due");
    }

    public CaseFilter withStates(List<CaseState> other) {
        return new CaseFilter(
                other,
                item,
                road,
                grid,
                performer,
                channel,
                lamp,
                finder,
                from,
                to,
                text,
                sort,
                owner,
                front,
                supervised);
    }

    public CaseFilter withGrid(@Nullable String other) {
        return new CaseFilter(
                states,
                item,
                road,
                other,
                performer,
                channel,
                lamp,
                finder,
                from,
                to,
                text,
                sort,
                owner,
                front,
                supervised);
    }

    public CaseFilter withPerformer(@Nullable String other) {
        return new CaseFilter(
                states, item, road, grid, other, channel, lamp, finder, from, to, text, sort, owner, front, supervised);
    }

    public CaseFilter withLamp(@Nullable Lamp other) {
        return new CaseFilter(
                states,
                item,
                road,
                grid,
                performer,
                channel,
                other,
                finder,
                from,
                to,
                text,
                sort,
                owner,
                front,
                supervised);
    }

    /** Found on these days of Asia/Shanghai, both included. */
    public CaseFilter withFound(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CaseFilter(
                states,
                item,
                road,
                grid,
                performer,
                channel,
                lamp,
                finder,
                first,
                last,
                text,
                sort,
                owner,
                front,
                supervised);
    }

    public CaseFilter withText(@Nullable String other) {
        return new CaseFilter(
                states,
                item,
                road,
                grid,
                performer,
                channel,
                lamp,
                finder,
                from,
                to,
                other,
                sort,
                owner,
                front,
                supervised);
    }

    public CaseFilter withSort(@Nullable String other) {
        return new CaseFilter(
                states,
                item,
                road,
                grid,
                performer,
                channel,
                lamp,
                finder,
                from,
                to,
                text,
                other,
                owner,
                front,
                supervised);
    }

    public CaseFilter withOwner(@Nullable String other) {
        return new CaseFilter(
                states,
                item,
                road,
                grid,
                performer,
                channel,
                lamp,
                finder,
                from,
                to,
                text,
                sort,
                other,
                front,
                supervised);
    }

    /** Only those whose supervision order waits for its answer. */
    public CaseFilter onlySupervised() {
        return new CaseFilter(
                states, item, road, grid, performer, channel, lamp, finder, from, to, text, sort, owner, front, true);
    }
}
