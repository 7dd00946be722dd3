package cn.bense.evidence;

/** One line of what the program checked on photos: {@code level} {@code ok} or {@code warn}, a sentence in Chinese. */
public record EvidenceCheck(String level, String text) {

    static EvidenceCheck ok(String text) {
        return new EvidenceCheck("ok", text);
    }

    static EvidenceCheck warn(String text) {
        return new EvidenceCheck("warn", text);
    }

    public boolean isOk() {
        return level.equals("ok");
    }

    /** Class of the icon font. */
    public String icon() {
        return isOk() ? "ti-circle-check" : "ti-alert-triangle";
    }
}
