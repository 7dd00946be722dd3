package cn.bense.worktime.web;

import cn.bense.worktime.CalendarDay;
import cn.bense.worktime.WorkTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/calendar}: which hours count on which day. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendar", description = "办公日历与作业日历")
class CalendarRest {

    /** Days shown when the caller names no end. */
    private static final int USUAL_DAYS = 31;

    record Day(
            LocalDate date,
            @JsonProperty("OFFICE") List<String> office,
            @JsonProperty("FIELD") List<String> field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note) {

        static Day of(CalendarDay day) {
            return new Day(day.date(), day.office(), day.field(), day.note());
        }
    }

    record Answer(List<Day> days, List<String> warnings) {}

    private final WorkTime workTime;
    private final Clock clock;

    CalendarRest(WorkTime workTime, Clock clock) {
        this.workTime = workTime;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "逐日列出两本日历的计时时段",
            description = "起止都含，最多 400 天；不给 from 就从今天起，不给 to 就列 31 天。休息日的时段为空，note 写节假日名。")
    @ApiResponse(responseCode = "200", description = "每天的时段，以及还没有录入节假日的年份")
    @ApiResponse(responseCode = "400", description = "日期写错、起止颠倒或超过 400 天（calendar-span）")
    @ApiResponse(responseCode = "401", description = "未登录")
    Answer days(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        var first = from == null ? LocalDate.now(clock) : from;
        var last = to == null ? first.plusDays(USUAL_DAYS - 1L) : to;
        var days = workTime.days(first, last).stream().map(Day::of).toList();
        return new Answer(days, workTime.warnings(first, last));
    }
}
