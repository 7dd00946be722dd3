package cn.bense.cases;

/** How a problem came to us (mission.md, A). LEADER and MEDIA are the higher levels of domain.md 5.7. */
public enum Channel {
    STAFF,
    GRID,
    INSPECTION,
    PATROL,
    HOTLINE,
    WECHAT,
    CITIZEN,
    LEADER,
    MEDIA,
    CONTRACTOR,
    SYSTEM;

    /** Reports from outside wait for a person to verify them (domain.md 2.1, stage 1). */
    public boolean fromThePublic() {
        return this == HOTLINE || this == WECHAT || this == CITIZEN;
    }

    /** Found by a higher level or the media: the deduction's multiplier of 5.3. */
    public boolean higherLevel() {
        return this == LEADER || this == MEDIA;
    }
}
