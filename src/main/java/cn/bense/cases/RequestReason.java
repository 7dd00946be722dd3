package cn.bense.cases;

import static cn.bense.cases.RequestKind.EXTENSION;
import static cn.bense.cases.RequestKind.RETURN;
import static cn.bense.cases.RequestKind.SUSPENSION;

/**
 * Why something cannot be done (ui/22). Each suggests a kind of request and says how many photos prove it; {@link #OTHER} stands
 * for a reason in words.
 */
public enum RequestReason {
    NO_WATER(SUSPENSION, 1),
    /** Must have been there twice, one photo each. */
    PARKED(SUSPENSION, 2),
    OWNER_FIRST(SUSPENSION, 1),
    WEATHER(SUSPENSION, 1),
    TOO_MUCH(EXTENSION, 1),
    NOT_OUR_ROAD(RETURN, 1),
    NOT_OUR_ITEM(RETURN, 1),
    /** "No need to handle": a deputy decides (domain.md 2.2). */
    NOTHING_THERE(RETURN, 1),
    MATERIAL(EXTENSION, 1),
    WORKS(SUSPENSION, 1),
    SEASON(SUSPENSION, 1),
    OTHER(SUSPENSION, 0);

    private final RequestKind kind;
    private final int photos;

    RequestReason(RequestKind kind, int photos) {
        this.kind = kind;
        this.photos = photos;
    }

    /** The kind it is preselected with. */
    public RequestKind kind() {
        return kind;
    }

    /** What cannot be reached now may be extended or suspended; "not ours" can only be returned. */
    public boolean fits(RequestKind asked) {
        return this == OTHER || (kind == RETURN) == (asked == RETURN);
    }

    /** Photos that a request of this kind needs at least; a return always needs one. */
    public int photosFor(RequestKind asked) {
        return asked == RETURN ? Math.max(1, photos) : photos;
    }
}
