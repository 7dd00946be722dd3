package cn.bense.operations;

import java.util.List;

/**
 * What one check saw.
 *
 * @param check key of the check; its name stands in the messages as {@code operations.check.<key>}
 * @param looked how many rows or files it looked at
 * @param found how many findings in all
 * @param findings the first of them, at most {@value #KEPT}
 * @param millis how long it took
 */
public record CheckResult(String check, long looked, long found, List<CheckFinding> findings, long millis) {

    /** How many findings of one check are named; the rest is counted. */
    public static final int KEPT = 100;
}
