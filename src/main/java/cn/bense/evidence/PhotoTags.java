package cn.bense.evidence;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The short word on a photo: 前, 中, 后, numbered where there are several of a kind. In templates {@code @photoTags}. */
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
        var sameKind = all.stream().filter(p -> kind.equals(p.kind())).toList();
        int place = sameKind.indexOf(photo) + 1;
        return sameKind.size() > 1 && place > 0 ? word + " " + place : word + "";
    }
}
