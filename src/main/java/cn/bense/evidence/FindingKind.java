package cn.bense.evidence;

/** What can be odd about a photo. A hint for people, never a verdict (ui/index.md, 照片). */
enum FindingKind {
    CLOCK_AHEAD("WARN"),
    EXIF_TIME_DIFFERS("WARN"),
    EXIF_PLACE_DIFFERS("WARN"),
    METADATA_MISSING("INFO"),
    GALLERY_SOURCE("WARN"),
    NONCE_MISSING("INFO"),
    NONCE_INVALID("WARN"),
    SAME_BYTES("BAD");

    private final String severity;

    FindingKind(String severity) {
        this.severity = severity;
    }

    String severity() {
        return severity;
    }

    String messageKey() {
        return "evidence.finding." + name();
    }
}
