package cn.bense.worktime;

/** A handling limit such as 8 WORK_HOUR; the amount is 1 to 999. */
public record Limit(int amount, LimitUnit unit) {
    public Limit {
        if (amount < 1 || amount > 999) {
            throw new IllegalArgumentException("limit 1 to 999, was " + amount);
        }
    }
}
