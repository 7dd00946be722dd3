package cn.bense.operations.web;

import java.time.Duration;
import java.util.Locale;

/** Sizes and spans as people read them. */
final class Sizes {

    private static final String[] UNITS = {"字节", "KB", "MB", "GB", "TB"};

    private Sizes() {}

    /** {@code 3.1 GB}; a dash where nobody knows. */
    static String bytes(long bytes) {
        if (bytes < 0) {
            return "—";
        }
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        var format = unit < 2 || size >= 100 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, format, size, UNITS[unit]);
    }

    /** {@code 40 秒}, {@code 18 分}, {@code 1 小时 50 分}, {@code 3 天 4 小时}. */
    static String span(Duration span) {
        if (span.toMinutes() < 1) {
            return Math.max(0, span.toSeconds()) + " 秒";
        }
        if (span.toHours() < 1) {
            return span.toMinutes() + " 分";
        }
        if (span.toDays() < 2) {
            return span.toHours() + " 小时" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " 分");
        }
        return span.toDays() + " 天" + (span.toHoursPart() == 0 ? "" : " " + span.toHoursPart() + " 小时");
    }
}
