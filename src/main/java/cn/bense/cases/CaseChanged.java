package cn.bense.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case changed its state, in the same transaction. {@code type} is the event's word ({@code DISPATCHED}, {@code
 * REWORK_ORDERED}, {@code DUE_WARNING}, {@code OVERDUE} ...); {@code from} equals {@code to} where the state stayed. {@code seq} is the
 * place of the event in the case's chain, {@code asker} whom it answers, null where nobody asked.
 */
public record CaseChanged(
        String number,
        String type,
        CaseState from,
        CaseState to,
        String itemName,
        String address,
        String actor,
        String finder,
        @Nullable String performer,
        @Nullable String owner,
        String text,
        long seq,
        @Nullable String asker) {}
