package cn.bense.demo.web;

import cn.bense.demo.DemoClock;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/operations/clock}: the demo's time (api.md, last paragraph). */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/operations/clock")
@Tag(name = "演示时钟", description = "只在演示环境有")
class ClockRest {

    record Now(OffsetDateTime now) {
        static Now of(Instant instant) {
            return new Now(instant.atZone(Zone.SHANGHAI).toOffsetDateTime());
        }
    }

    record Advance(
            @Schema(description = "ISO-8601 时长，1 秒到 62 天", example = "PT24H") @Nullable
            String advance) {

        Duration duration() {
            if (advance == null) {
                throw DomainException.invalidField("advance", "demo-clock-missing");
            }
            try {
                return Duration.parse(advance);
            } catch (DateTimeParseException e) {
                throw DomainException.malformed("demo-clock-duration", advance);
            }
        }
    }

    private final DemoClock clock;

    ClockRest(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "演示环境现在的时间", description = "系统管理员可看。")
    @ApiResponse(responseCode = "200", description = "现在")
    @ApiResponse(responseCode = "403", description = "demo-clock-rights：不是系统管理员", content = @Content)
    Now now(Person person) {
        return Now.of(clock.now(person));
    }

    @PostMapping
    @Operation(summary = "把演示时间往前拨", description = "途中到期的定时和计划任务按先后办完才返回；重启后保留。")
    @ApiResponse(responseCode = "200", description = "拨到的时间")
    @ApiResponse(responseCode = "400", description = "demo-clock-duration：时长写法不对", content = @Content)
    @ApiResponse(responseCode = "403", description = "demo-clock-rights：不是系统管理员", content = @Content)
    @ApiResponse(responseCode = "422", description = "demo-clock-step：要在 1 秒到 62 天之间", content = @Content)
    Now advance(Person person, @RequestBody Advance body) {
        return Now.of(clock.advance(person, body.duration()).to());
    }
}
