package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant END = Instant.parse("2026-04-17T00:00:00Z");

    private final Agenda agenda = new Agenda(END);
    private final List<String> done = new ArrayList<>();

    private void plan(int minutesBeforeEnd, String name) {
        agenda.plan(END.minusSeconds(60L * minutesBeforeEnd), () -> done.add(name));
    }

    private List<String> runAll() {
        for (var entry = agenda.next(); entry != null; entry = agenda.next()) {
            entry.act().run();
        }
        return done;
    }

    @Test
    void goesByTimeThenByPlanning() {
        plan(10, "late");
        plan(30, "first of two");
        plan(30, "second of two");
        assertThat(runAll()).containsExactly("first of two", "second of two", "late");
    }

    @Test
    void forgetsWhatLiesAfterTheEnd() {
        plan(0, "at the end");
        plan(-5, "after it");
        assertThat(runAll()).isEmpty();
    }

    @Test
    void takesWhatAnActPlansInItsTurn() {
        agenda.plan(END.minusSeconds(600), () -> {
            done.add("report");
            plan(8, "answer");
        });
        plan(9, "between");
        assertThat(runAll()).containsExactly("report", "between", "answer");
    }
}
