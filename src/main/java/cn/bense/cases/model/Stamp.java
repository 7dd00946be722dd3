package cn.bense.cases.model;

import cn.bense.shared.Zone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A moment as it is written into a story that stays: 2026-05-18 17:00. */
public final class Stamp {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Stamp() {}

    public static String of(@Nullable Instant at) {
        return at == null ? "—" : MINUTE.format(at.atZone(Zone.SHANGHAI));
    }
}
