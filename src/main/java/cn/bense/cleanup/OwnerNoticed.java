package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;

/** A merchant or owner was told to stop or mend (责令自行改正前的告知); enforcement and merchant will listen. */
public record OwnerNoticed(String notice, String workOrder, SubjectRef origin, String party, String place) {}
