package cn.bense.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.bense.organization.Person;
import cn.bense.shared.SubjectRef;
import cn.bense.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostboxTest {

    private final Town town = new Town();
    private final Messages messages = mock();
    private final Texts texts = mock();
    private final List<MessageRow> kept = new ArrayList<>();
    private final Postbox postbox =
            new Postbox(messages, texts, Clock.fixed(Instant.parse("2026-05-17T01:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void rememberWhatIsSaved() {
        when(texts.text(anyString(), any(Object[].class))).thenReturn("字");
        when(messages.save(any())).thenAnswer(call -> {
            kept.add(call.getArgument(0));
            return call.getArgument(0);
        });
    }

    @Test
    void writesOneMessageToEachPersonNamedTwice() {
        postbox.deliver(notice("7", "system", "boss", "centre", "boss"));
        assertThat(kept).hasSize(2);
    }

    @Test
    void doesNotTellTheActorOfItsOwnAct() {
        postbox.deliver(notice("7", "boss", "boss"));
        assertThat(kept).isEmpty();
    }

    @Test
    void tellsNobodyTwiceOfOneEvent() {
        when(messages.told("case", "AJ1", "OVERDUE", "TZ7")).thenReturn(List.of("boss"));
        postbox.deliver(notice("TZ7", "system", "boss", "centre"));
        assertThat(kept).hasSize(1);
    }

    @Test
    void doesNotAskWhoWasToldOfWhatHappenedJustNow() {
        postbox.deliver(notice("7", "system", "boss", "centre"));
        assertThat(kept).hasSize(2);
        verify(messages, never()).told(anyString(), anyString(), anyString(), anyString());
    }

    private Notice notice(String occasion, String actor, String... to) {
        List<Person> people =
                List.of(to).stream().map(u -> town.find(u).orElseThrow()).toList();
        return new Notice("OVERDUE", true, new SubjectRef("case", "AJ1"), occasion, List.of("a", "b"), people, actor);
    }
}
