package cn.bense.conditions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.shared.DomainException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WarningFormTest {

    @Test
    void readsTimesAsShanghais() {
        var form = new WarningForm("RAIN", "RED", "2026-05-18T09:30", "2026-05-18 21:00", "大雨");
        assertThat(form.readFrom("开始时间")).isEqualTo(Instant.parse("2026-05-18T01:30:00Z"));
        assertThat(form.readTo("结束时间")).isEqualTo(Instant.parse("2026-05-18T13:00:00Z"));
    }

    @Test
    void offersTheMinuteOfNow() {
        assertThat(WarningForm.startingAt(Instant.parse("2026-05-18T01:30:59Z")).from())
                .isEqualTo("2026-05-18T09:30");
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        var form = new WarningForm("HAIL", "", "morgen", "", null);
        refused(form::readKind, "kind");
        refused(form::readLevel, "level");
        refused(() -> form.readFrom("开始时间"), "from");
        assertThat(form.readTo("结束时间")).isNull();
        assertThat(form.readText()).isEmpty();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String field) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo(field));
    }
}
