package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.RequestKind;
import cn.bense.cases.RequestReason;
import cn.bense.cases.model.DeciderPolicy.Wish;
import cn.bense.organization.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides, written out from domain.md 2.2: duty chief, deputy, director. */
class DeciderPolicyTest {

    @ParameterizedTest(name = "{0} {1}, number {2}, own estimate {3}, long {4}, batch {5}: {6}")
    @CsvSource({
        "RETURN,     NOT_OUR_ROAD,  1, false, false, false, SUPERVISOR",
        "RETURN,     NOT_OUR_ITEM,  2, false, false, false, SUPERVISOR",
        "RETURN,     OTHER,         1, false, false, true,  SUPERVISOR",
        "RETURN,     NOTHING_THERE, 1, false, false, false, DEPUTY",
        "EXTENSION,  TOO_MUCH,      1, false, false, false, SUPERVISOR",
        "EXTENSION,  TOO_MUCH,      2, false, false, false, DEPUTY",
        "EXTENSION,  MATERIAL,      1, true,  false, false, DEPUTY",
        "EXTENSION,  MATERIAL,      1, true,  true,  false, DIRECTOR",
        "EXTENSION,  OTHER,         1, false, false, true,  DIRECTOR",
        "SUSPENSION, NO_WATER,      1, false, false, false, DEPUTY",
        "SUSPENSION, NO_WATER,      3, false, false, false, DEPUTY",
        "SUSPENSION, SEASON,        1, false, true,  false, DIRECTOR",
        "SUSPENSION, WEATHER,       1, false, false, true,  DIRECTOR",
    })
    void isDecidedByKindLengthAndNumber(
            RequestKind kind,
            RequestReason reason,
            int nth,
            boolean ownEstimate,
            boolean tooLong,
            boolean batch,
            Post post) {
        assertThat(DeciderPolicy.decider(new Wish(kind, reason, nth, ownEstimate, tooLong, batch)))
                .isEqualTo(post);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_WATER,      SUSPENSION, true,  1",
        "NO_WATER,      EXTENSION,  true,  1",
        "NO_WATER,      RETURN,     false, 1",
        "PARKED,        SUSPENSION, true,  2",
        "NOT_OUR_ROAD,  RETURN,     true,  1",
        "NOT_OUR_ROAD,  SUSPENSION, false, 1",
        "OTHER,         RETURN,     true,  1",
        "OTHER,         SUSPENSION, true,  0",
    })
    void takesReasonsThatFitWithTheirProof(RequestReason reason, RequestKind kind, boolean fits, int photos) {
        assertThat(reason.fits(kind)).isEqualTo(fits);
        assertThat(reason.photosFor(kind)).isEqualTo(photos);
    }
}
