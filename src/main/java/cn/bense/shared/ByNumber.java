package cn.bense.shared;

import java.util.Optional;

/**
 * Finds an aggregate by its human number, marked {@code @NaturalId}. One that this transaction has read already costs no
 * question to the database; the steps of a process ask for the same one many times.
 *
 * @param <T> the aggregate
 */
public interface ByNumber<T> {

    Optional<T> findByNumber(String number);

    /** The same with its row locked until the transaction ends; an optimistic lock failure when what was read before is old. */
    Optional<T> findLockedByNumber(String number);
}
