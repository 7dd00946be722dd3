package cn.bense.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of Renminbi in whole fen (1 yuan = 100 fen). Never a floating-point number; rounding happens once, at a
 * named point, HALF_UP (domain.md 5.2).
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** Multiplies by a decimal factor and rounds HALF_UP to the fen. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** The amount as a person reads it, two decimals and thousands groups, minus sign U+2212: {@code 1,234.00}. */
    public String yuan() {
        var digits = String.format("%,d.%02d", Math.abs(fen) / 100, Math.abs(fen) % 100);
        return isNegative() ? "−" + digits : digits;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan() + " 元";
    }
}
