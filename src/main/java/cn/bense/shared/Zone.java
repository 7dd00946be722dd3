package cn.bense.shared;

import java.time.ZoneId;

/** The one place that names the county's time zone. */
public final class Zone {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Zone() {}
}
