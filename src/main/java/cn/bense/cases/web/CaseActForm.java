package cn.bense.cases.web;

import cn.bense.cases.FilingDesk.Verification.Outcome;
import org.jspecify.annotations.Nullable;

/** What the forms of a case page send; each act reads its own part, and a refused form comes back filled. */
record CaseActForm(
        @Nullable Integer version,
        @Nullable String back,
        @Nullable String performer,
        @Nullable String reason,
        @Nullable String into,
        @Nullable Outcome outcome) {

    static final CaseActForm EMPTY = new CaseActForm(null, null, null, null, null, null);

    String performerOr() {
        return performer == null ? "" : performer.strip();
    }

    String reasonOr() {
        return reason == null ? "" : reason.strip();
    }

    @Nullable
    String typedReason() {
        return reasonOr().isEmpty() ? null : reasonOr();
    }

    String intoOr() {
        return into == null ? "" : into.strip();
    }
}
