package cn.bense.cases.web;

import cn.bense.cases.FilingDesk.Verification.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms of a case page send; each act reads its own part, and a refused form comes back filled. */
record CaseActForm(
        @Nullable Integer version,
        @Nullable String back,
        @Nullable String performer,
        @Nullable String reason,
        @Nullable String into,
        @Nullable Outcome outcome,
        @Nullable String text,
        @Nullable List<String> performers,
        @Nullable String fold) {

    static final CaseActForm EMPTY = new CaseActForm(null, null, null, null, null, null, null, null, null);

    String performerOr() {
        return performer == null ? "" : performer.strip();
    }

    String reasonOr() {
        return reason == null ? "" : reason.strip();
    }

    String textOr() {
        return text == null ? "" : text.strip();
    }

    List<String> performersOr() {
        return performers == null
                ? List.of()
                : performers.stream().filter(p -> !p.isBlank()).toList();
    }

    /** Whether the refused form stood in this fold of the page, so that it is open again. */
    public boolean was(String name) {
        return name.equals(fold);
    }

    /** A reason typed into that fold, for filling it again. */
    public String reasonIn(String name) {
        return was(name) ? reasonOr() : "";
    }

    @Nullable
    String typedReason() {
        return reasonOr().isEmpty() ? null : reasonOr();
    }

    String intoOr() {
        return into == null ? "" : into.strip();
    }
}
