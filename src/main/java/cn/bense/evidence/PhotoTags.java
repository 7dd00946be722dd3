package cn.bense.evidence;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The short word on a photo: 前 · 全景, 中, 后 2, numbered where there are several of one. In templates {@code @photoTags}. */
@Component("photoTags")
public class PhotoTags {

    private final MessageSource messages;

    PhotoTags(MessageSource messages) {
        this.messages = messages;
    }

    public String of(PhotoView photo, List<PhotoView> all) {
        var kind = String.valueOf(photo.kind());
        var other = messages.getMessage("evidence.kind.other", null, Locale.SIMPLIFIED_CHINESE);
        var word = messages.getMessage("evidence.kind." + kind, null, other, Locale.SIMPLIFIED_CHINESE);
        var shot = photo.shot();
        var tag = shot == null ? String.valueOf(word) : word + " · " + shot(shot);
        var alike = shot == null
                ? of(all, kind)
                : of(all, kind).stream().filter(p -> shot.equals(p.shot())).toList();
        int place = alike.indexOf(photo) + 1;
        return alike.size() > 1 && place > 0 ? tag + " " + place : tag;
    }

    private static List<PhotoView> of(List<PhotoView> all, String kind) {
        return all.stream().filter(p -> kind.equals(p.kind())).toList();
    }

    /** 全景, 近景 ...: the Chinese word of a shot. */
    public String shot(String shot) {
        return String.valueOf(messages.getMessage("evidence.shot." + shot, null, shot, Locale.SIMPLIFIED_CHINESE));
    }
}
