package cn.bense.settlement.web;

import cn.bense.settlement.DeductionState;
import cn.bense.shared.Money;
import java.util.List;
import org.springframework.stereotype.Component;

/** Colours and sums of deduction pages; {@code ${@deductionWords.css(x)}}. */
@Component("deductionWords")
class DeductionWords {

    public String css(DeductionState state) {
        return switch (state) {
            case PROPOSED, CONFIRMED -> "is-todo";
            case APPEALED -> "is-check";
            case ACCEPTED, FINAL, LOCKED -> "is-done";
            case DROPPED -> "is-new";
        };
    }

    /** Sums are computed here, never on the page. */
    public Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
