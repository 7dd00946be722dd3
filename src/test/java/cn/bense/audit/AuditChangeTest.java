package cn.bense.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChangeTest {

    @Test
    void readsWhatItWrote() {
        var changes = List.of(AuditChange.of("单价", "50.00", "60.00"), AuditChange.of("生效日", null, "2026-12-01"));
        assertThat(AuditChange.read(AuditChange.written(changes))).isEqualTo(changes);
    }

    @Test
    void writesNothingWhereNothingChanged() {
        assertThat(AuditChange.written(List.of())).isNull();
        assertThat(AuditChange.read(null)).isEmpty();
    }

    @Test
    void keepsOnlyWholeLinesOfALongList() {
        var line = AuditChange.of("路段", "", "历山路".repeat(50));
        var written = AuditChange.written(Collections.nCopies(40, line));
        assertThat(written).isNotNull().hasSizeLessThanOrEqualTo(AuditChange.LONGEST);
        assertThat(AuditChange.read(written)).hasSizeGreaterThan(10).containsOnly(line);
    }
}
