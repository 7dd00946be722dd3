package cn.bense.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.Digest;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredRowTest {

    private static final SubjectRef CONTRACT = new SubjectRef("contract", "HT-1");
    private static final Instant AT = Instant.parse("2026-05-17T08:20:07.412Z");

    private static StoredRow row(AuditChange... changes) {
        return new AuditRow(
                        CONTRACT,
                        1,
                        AT,
                        new AuditEntry("admin", "TARIFF_ADDED", null, null, "加标准", List.of(changes)),
                        StoredRow.FIRST)
                .stored();
    }

    @Test
    void digestsARowWithoutChangesAsBeforeThereWereChanges() {
        var parts = String.join(
                "\u001f",
                StoredRow.FIRST,
                "contract",
                "HT-1",
                "1",
                Long.toString(AT.toEpochMilli()),
                "admin",
                "TARIFF_ADDED",
                "null",
                "null",
                "加标准");
        assertThat(row().digest()).isEqualTo(Digest.of(parts));
    }

    @Test
    void coversTheValuesBeforeAndAfter() {
        var stored = row(AuditChange.of("单价", "50.00", "60.00"));
        assertThat(stored.untouched()).isTrue();
        assertThat(stored.digest()).isNotEqualTo(row().digest());
        var forged = new StoredRow(
                1,
                "contract",
                "HT-1",
                1,
                AT.toEpochMilli(),
                "admin",
                "TARIFF_ADDED",
                null,
                null,
                "加标准",
                AuditChange.written(List.of(AuditChange.of("单价", "50.00", "90.00"))),
                StoredRow.FIRST,
                stored.digest());
        assertThat(forged.untouched()).isFalse();
    }

    @Test
    void standsOnlyBehindTheRowItNames() {
        var first = row();
        var second = new AuditRow(
                        CONTRACT, 2, AT, new AuditEntry("admin", "AREA_ADDED", null, null, "加路段"), first.digest())
                .stored();
        assertThat(first.stands(null)).isTrue();
        assertThat(second.stands(first)).isTrue();
        assertThat(second.stands(null)).isFalse();
    }
}
