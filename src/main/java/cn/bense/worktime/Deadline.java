package cn.bense.worktime;

import java.time.Instant;
import java.util.List;

/**
 * A computed deadline.
 *
 * @param dueAt the deadline
 * @param warnAt the instant at which 80 % of the counted time is used (lamp turns YELLOW)
 * @param explanation the arithmetic line by line, in plain Chinese, for a contractor to read
 * @param estimated true when it rests on a year whose holidays are not announced yet
 */
public record Deadline(Instant dueAt, Instant warnAt, List<String> explanation, boolean estimated) {
    public Deadline {
        explanation = List.copyOf(explanation);
    }
}
