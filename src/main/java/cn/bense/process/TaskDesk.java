package cn.bense.process;

import org.jspecify.annotations.Nullable;

/** Finishes and hands on human tasks. */
public interface TaskDesk {

    /**
     * Checks the form, lets the subject's {@link TaskSubjects} judge and write, then moves the process on; one transaction.
     *
     * @throws cn.bense.shared.DomainException 404 {@code task}, 409 {@code task-done} (says who and when), 422 with field errors
     *     {@code fields.<id>} and {@code photos.<kind>}
     */
    HumanTask complete(String taskId, TaskSubmission submission, @Nullable Integer expectedVersion);

    /** Reads the cards of a root's open tasks anew: a deadline, a unit or a title changed. */
    void refresh(String root);

    void assign(String taskId, String person, String actor);
}
