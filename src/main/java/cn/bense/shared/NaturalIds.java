package cn.bense.shared;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.KeyType;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.springframework.data.repository.core.RepositoryMethodContext;
import org.springframework.data.repository.core.support.RepositoryMetadataAccess;

/** The one implementation behind every repository that is {@link ByNumber} (named in {@code META-INF/spring.factories}). */
class NaturalIds<T> implements ByNumber<T>, RepositoryMetadataAccess {

    private final EntityManager entities;

    NaturalIds(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<T> findByNumber(String number) {
        return Optional.ofNullable(entities.find(type(), number, KeyType.NATURAL));
    }

    @Override
    public Optional<T> findLockedByNumber(String number) {
        var session = entities.unwrap(Session.class);
        var found = Optional.ofNullable(session.find(type(), number, KeyType.NATURAL, LockMode.PESSIMISTIC_WRITE));
        found.filter(entity -> !held(session.getCurrentLockMode(entity)))
                .ifPresent(entity -> session.lock(entity, LockMode.PESSIMISTIC_WRITE));
        return found;
    }

    /** WRITE: this transaction has written the row, which locks it as well. */
    private static boolean held(LockMode mode) {
        return mode == LockMode.WRITE || mode.isPessimistic();
    }

    @SuppressWarnings("unchecked")
    private Class<T> type() {
        return (Class<T>) RepositoryMethodContext.getContext().getMetadata().getDomainType();
    }
}
