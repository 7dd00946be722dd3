package cn.bense.settlement;

import cn.bense.shared.Money;

/**
 * A deduction was proposed, decided, accepted or is late in its decision; in the same transaction. {@code seq} is the place of
 * the event in the deduction's chain.
 */
public record DeductionChanged(
        String number,
        String type,
        DeductionState state,
        String caseNumber,
        String contractor,
        String owner,
        String clauseName,
        Money amount,
        String actor,
        String text,
        long seq) {}
