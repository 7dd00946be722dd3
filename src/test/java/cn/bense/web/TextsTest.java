package cn.bense.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;

class TextsTest {

    private enum MealState {
        OPEN
    }

    private static final class Form {
        public String getWeight() {
            return "";
        }
    }

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Texts texts = new Texts(messages);

    TextsTest() {
        say("error.unspoken", "没有办成");
        say("error.due", "{0} 前要交 {1}，共 {2} 件");
        say("error.too-heavy", "最多 {0} 公斤");
        say("web.mealState.OPEN", "开着");
    }

    @Test
    void writesTimesMoneyAndNumbersAsPeopleDo() {
        var args = List.of(Instant.parse("2026-05-17T00:51:00Z"), Money.ofYuan(1234), 1500);
        assertThat(texts.error("due", args)).isEqualTo("5月17日 08:51 前要交 1,234.00，共 1500 件");
    }

    @Test
    void neverShowsABareCode() {
        assertThat(texts.error("nobody-wrote-this", List.of())).isEqualTo("没有办成");
    }

    @Test
    void findsAnEnumsLabelInItsRoomsFile() {
        assertThat(texts.label(MealState.OPEN)).isEqualTo("开着");
        assertThat(texts.label(null)).isEmpty();
    }

    @Test
    void putsARefusalBesideItsField() {
        var form = new BeanPropertyBindingResult(new Form(), "form");
        texts.reject(DomainException.invalidField("weight", "too-heavy", 72), form);
        texts.reject(DomainException.invalid("too-heavy", 90), form);

        assertThat(form.getFieldErrors("weight"))
                .extracting(e -> e.getDefaultMessage())
                .containsExactly("最多 72 公斤");
        assertThat(form.getGlobalErrors())
                .extracting(e -> e.getDefaultMessage())
                .containsExactly("最多 90 公斤");
    }

    private void say(String key, String text) {
        messages.addMessage(key, Locale.SIMPLIFIED_CHINESE, text);
    }
}
