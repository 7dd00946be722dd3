package cn.bense.catalog.web;

import cn.bense.catalog.CalendarDesk;
import cn.bense.catalog.CalendarDesk.DayChange;
import cn.bense.organization.Person;
import cn.bense.worktime.Deadline;
import cn.bense.worktime.Holidays.Kind;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import cn.bense.worktime.WorkTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recording days and counting deadlines, for programs. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendar")
class CalendarDayRest {

    /** Body of {@code POST /calendar/days}; a day without a kind is ordinary again. */
    record Days(
            @NotNull @Size(min = 1, max = 400) List<@Valid @NotNull Day> days,
            @NotBlank @Size(max = 200) String reason) {}

    record Day(
            @NotNull LocalDate day,
            @Nullable Kind kind,
            @Nullable String holiday) {
        DayChange toChange() {
            return new DayChange(day, kind, holiday == null ? "" : holiday);
        }
    }

    record Changed(int changed) {}

    private final CalendarDesk desk;
    private final WorkTime workTime;

    CalendarDayRest(CalendarDesk desk, WorkTime workTime) {
        this.desk = desk;
        this.workTime = workTime;
    }

    @Operation(summary = "录入节假日和调休（系统管理员）", description = "不给 kind 的日子恢复照常；与现在相同的不动，可以重复发。全存或全不存；已经算好的到期不变。")
    @ApiResponse(responseCode = "200", description = "改了几天")
    @ApiResponse(responseCode = "403", description = "forbidden", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "calendar-past、calendar-far、calendar-twice、calendar-name、calendar-rest-weekend、"
                    + "calendar-work-weekday、reason-length；字段写作 days[i]",
            content = @Content)
    @PostMapping("/days")
    Changed record(@Valid @RequestBody Days body, @Parameter(hidden = true) Person person) {
        return new Changed(desk.record(body.days().stream().map(Day::toChange).toList(), body.reason(), person));
    }

    @Operation(summary = "算一算到期时间", description = "从 start 起 limit 个单位；explanation 是逐行算式。")
    @ApiResponse(responseCode = "200", description = "到期、催办时刻、算式；estimated 表示落在还没录入节假日的年份")
    @ApiResponse(responseCode = "422", description = "limit 不在 1 到 999", content = @Content)
    @GetMapping("/due")
    Deadline due(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime start,
            @RequestParam int limit,
            @RequestParam LimitUnit unit) {
        if (limit < 1 || limit > 999) {
            throw cn.bense.shared.DomainException.invalidField("limit", "calendar-amount", 999);
        }
        return workTime.due(start.toInstant(), new Limit(limit, unit));
    }
}
