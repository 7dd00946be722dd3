package cn.bense.evidence;

import cn.bense.shared.DomainException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Turns the photos of a form into photo ids, so that every form works without JavaScript: with it, capture.js has uploaded the
 * photos already and the form carries ids; without, the form itself carries file parts named {@code photo}.
 */
@Component
public class UploadedPhotos {

    private final Photos photos;

    UploadedPhotos(Photos photos) {
        this.photos = photos;
    }

    /** @throws DomainException as {@link Photos#accept} and {@link CaptureForm#toCapture} */
    public Photos.Photo accept(MultipartFile part, CaptureForm form, String uploader) {
        try (var bytes = part.getInputStream()) {
            return photos.accept(bytes, form.toCapture(), uploader);
        } catch (IOException e) {
            throw PhotoStore.unavailable(e);
        }
    }

    /**
     * All photo ids of one form, those uploaded before first.
     *
     * @param ids values of the hidden inputs, may be null
     * @param parts file parts, may be null; empty parts (nothing chosen) are skipped
     */
    public List<String> idsOf(
            @Nullable Collection<String> ids,
            @Nullable Collection<MultipartFile> parts,
            CaptureForm form,
            String uploader) {
        var all = new ArrayList<String>();
        if (ids != null) {
            ids.stream().filter(id -> !id.isBlank()).forEach(all::add);
        }
        if (parts != null) {
            parts.stream()
                    .filter(part -> !part.isEmpty())
                    .map(part -> accept(part, form, uploader).id())
                    .forEach(all::add);
        }
        return all;
    }
}
