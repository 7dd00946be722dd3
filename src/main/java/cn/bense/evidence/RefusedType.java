package cn.bense.evidence;

/** What came instead of a JPEG or PNG, as far as people know its name; labels in messages/evidence.properties. */
public enum RefusedType {
    HEIC,
    WEBP,
    GIF,
    HTML,
    PDF,
    VIDEO,
    OTHER;

    static RefusedType of(String mediaType) {
        if (mediaType.contains("heif")) {
            return HEIC;
        }
        for (var type : values()) {
            if (mediaType.contains(type.name().toLowerCase(java.util.Locale.ROOT))) {
                return type;
            }
        }
        return OTHER;
    }
}
