package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;

/** The term passed and nothing was mended: handed to enforcement. */
public record OwnerRefused(String notice, SubjectRef origin, String party, String place, String clause) {}
