package cn.bense.cleanup;

import cn.bense.shared.SubjectRef;

/**
 * The term passed and nothing was mended: handed to enforcement.
 *
 * @param resoilCount from 1 on the party is proposed for class C and a joint check (domain.md 6.2)
 */
public record OwnerRefused(
        String notice, SubjectRef origin, String party, String place, String clause, int resoilCount) {}
