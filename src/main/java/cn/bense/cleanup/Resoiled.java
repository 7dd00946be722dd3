package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;

/**
 * The same spot was soiled again within the window after it had been cleaned (domain.md 6.2): the source is proposed for class C
 * and a joint check.
 *
 * @param count how many cleanings of this spot the window holds, at least 1
 * @param days the window
 */
public record Resoiled(String workOrder, SubjectRef origin, String place, int count, long days) {}
