package cn.bense.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** From a stream of bytes to an image in the store: everything that happens before there is a row. */
@Component
class PhotoIntake {

    private final PhotoStore store;

    PhotoIntake(PhotoStore store) {
        this.store = store;
    }

    /** @throws cn.bense.shared.DomainException 413, 415, 422 or 503; nothing is left in the store then */
    StoredImage take(InputStream bytes) {
        var upload = store.receive(bytes);
        try {
            var facts = ImageProbe.probe(upload.file());
            var exif = ExifSource.read(upload.file(), facts);
            var copies = ImageCopies.of(upload.file(), facts, exif.orientation());
            store.place(upload, copies);
            return new StoredImage(upload.digest(), upload.size(), facts, exif, LookHash.of(copies.thumbnail()));
        } catch (IOException e) {
            throw PhotoStore.unavailable(e);
        } finally {
            store.discard(upload.file()); // does nothing once the file has its name
        }
    }

    /** Makes the copies again when a restore brought back the originals only. */
    void restoreCopies(KeptPhoto photo) {
        var original = store.original(photo.digest());
        try (var in = java.nio.file.Files.newInputStream(original)) {
            take(in);
        } catch (IOException e) {
            throw PhotoStore.unavailable(e);
        }
    }
}
