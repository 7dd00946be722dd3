package cn.bense.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's browser sessions, wherever they are open. */
public interface Sessions {

    /**
     * One of them.
     *
     * @param device browser and system in plain words
     * @param own whether it is the one that asks
     */
    record Listed(long id, String device, String address, Instant startedAt, Instant lastUsedAt, boolean own) {}

    /** @param key of the session that asks, null from the API */
    List<Listed> of(Person owner, @Nullable String key);

    /** @throws cn.bense.shared.DomainException 404 {@code session} when the owner has no such session */
    void end(Person owner, long id);

    /** Signs out everywhere else: all sessions but the one that asks; tokens too when wanted. */
    void endOthers(Person owner, @Nullable String key, boolean tokens);
}
