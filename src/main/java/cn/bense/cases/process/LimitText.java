package cn.bense.cases.process;

import cn.bense.worktime.Limit;

/** A limit in words: 8 工作时. */
public final class LimitText {

    private LimitText() {}

    public static String of(Limit limit) {
        return limit.amount()
                + " "
                + switch (limit.unit()) {
                    case WORK_HOUR -> "工作时";
                    case WORK_DAY -> "工作日";
                    case EMERGENCY_HOUR -> "紧急时";
                };
    }
}
