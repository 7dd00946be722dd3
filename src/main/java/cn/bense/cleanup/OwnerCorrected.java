package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;

/** The brigade looked again and found the matter of a notice mended. */
public record OwnerCorrected(String notice, SubjectRef origin, String party, String place) {}
