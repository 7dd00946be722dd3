package cn.bense.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, before it has a place in the chain.
 *
 * @param actor user name of who did it, or {@code system}
 * @param type the domain's word for the act, upper snake case: {@code DISPATCHED}
 * @param from state before, null where the act changes no state
 * @param to state after, null where the act changes no state
 * @param text one plain Chinese sentence for the story; nothing personal of citizens
 * @param changes fields of a register before and after, empty where the sentence says it all
 */
public record AuditEntry(
        String actor,
        String type,
        @Nullable String from,
        @Nullable String to,
        String text,
        List<AuditChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    public AuditEntry(String actor, String type, @Nullable String from, @Nullable String to, String text) {
        this(actor, type, from, to, text, List.of());
    }
}
