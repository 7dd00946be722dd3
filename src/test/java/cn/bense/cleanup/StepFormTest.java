package cn.bense.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.evidence.UploadedPhotos;
import cn.bense.process.HumanTask;
import cn.bense.process.HumanTask.Field;
import cn.bense.process.HumanTask.FieldType;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

class StepFormTest {

    private static final HumanTask TASK = new HumanTask(
            "1",
            "confirmByOwner",
            "确认扣款",
            "deduction-decision",
            new SubjectRef("deduction", "KK202605-0001"),
            "AJ20260517-00001",
            "OWNER",
            null,
            "扣款",
            "健康路",
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            List.of(field("amountFen", Map.of("unit", "fen")), field("weight", Map.of("unit", "kg"))),
            List.of(),
            true,
            null,
            null,
            null,
            0);

    private final StepForm form = new StepForm(Mockito.mock(UploadedPhotos.class), Mockito.mock(Texts.class));

    @ParameterizedTest
    @CsvSource({"80,8000", "80.5,8050", "'1,234.56',123456", "' 0.01 ',1"})
    void readsYuanAsFenAndLeavesTheRest(String typed, long fen) {
        assertThat(form.inFen(TASK, Map.of("amountFen", typed, "weight", "12.5")))
                .containsEntry("amountFen", fen)
                .containsEntry("weight", "12.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"八十", "80.505", "80元"})
    void refusesWhatIsNoAmountAtItsField(String typed) {
        assertThatThrownBy(() -> form.inFen(TASK, Map.of("amountFen", typed)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("fields.amountFen"));
    }

    @Test
    void addsNothingWhereNothingWasTyped() {
        assertThat(form.inFen(TASK, Map.of())).isEmpty();
    }

    private static Field field(String id, Map<String, String> properties) {
        return new Field(id, id, FieldType.LONG, false, null, null, null, List.of(), properties);
    }
}
