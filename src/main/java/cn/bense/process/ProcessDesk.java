package cn.bense.process;

import java.time.Instant;
import java.util.Map;

/** Starts and drives process instances, known by definition key and business key (the subject's human number). */
public interface ProcessDesk {

    /** Starts an instance; guard with your own unique number, the engine does not. */
    void start(String definitionKey, String businessKey, Map<String, Object> routing);

    /**
     * Begins at a message start of the drawing: inside the instance that lives, as one more token, else in a new instance. So a
     * number never has two living roots.
     */
    void begin(String message, String startElementId, String businessKey);

    /** Tells a waiting instance a message; false when it does not wait for it. Lock the aggregate row first. */
    boolean tell(String message, String businessKey, Map<String, Object> routing);

    /**
     * Ends the open human task at an element of the instance with that business key without anyone doing it: what it asked has
     * become moot (409 {@code task-gone} if none).
     */
    void completeTask(String businessKey, String elementId, Map<String, Object> routing);

    /** Moves every running timer at an element of the instance; returns how many were moved. */
    int reschedule(String businessKey, String timerElementId, Instant due);
}
