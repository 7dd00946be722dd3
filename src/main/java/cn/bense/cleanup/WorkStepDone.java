package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;

/** A step of a work order was finished by a person. {@code first} when it is the order's first. */
public record WorkStepDone(
        String workOrder, SubjectRef origin, String element, String name, String actor, boolean first) {}
