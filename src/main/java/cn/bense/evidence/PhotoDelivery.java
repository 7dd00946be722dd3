package cn.bense.evidence;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out files to those who may see them; page and API ask here alike. */
@Service
public class PhotoDelivery {

    private final KeptPhotos photos;
    private final PhotoStore store;
    private final PhotoIntake intake;
    private final PhotoRights rights;
    private final AuditTrail audit;

    PhotoDelivery(KeptPhotos photos, PhotoStore store, PhotoIntake intake, PhotoRights rights, AuditTrail audit) {
        this.photos = photos;
        this.store = store;
        this.intake = intake;
        this.rights = rights;
        this.audit = audit;
    }

    /** A file with the name it is given out under and a tag that changes only with its bytes. */
    public record Delivery(Path file, String mediaType, String fileName, String tag) {}

    /** At most 1600 px, upright, without metadata. @throws DomainException 404 {@code photo-not-found} */
    @Transactional(readOnly = true)
    public Delivery display(String id, Person person) {
        return copy(id, person, store::display, "display");
    }

    /** Covers 320 by 240 px. @throws DomainException 404 {@code photo-not-found} */
    @Transactional(readOnly = true)
    public Delivery thumbnail(String id, Person person) {
        return copy(id, person, store::thumbnail, "thumb");
    }

    /** The bytes as received; every look leaves an audit row. @throws DomainException 404, 403 */
    @Transactional
    public Delivery original(String id, Person person) {
        var photo = photos.lock(id).orElseThrow(() -> DomainException.notFound("photo-not-found"));
        rights.requireSight(person, photo);
        rights.requireOriginal(person, photo);
        audit.append(
                new SubjectRef("photo", id), new AuditEntry(person.username(), "ORIGINAL_OPENED", null, null, "查看原图"));
        var extension = photo.mediaType().equals("image/png") ? ".png" : ".jpg";
        return new Delivery(
                store.original(photo.digest()), photo.mediaType(), "photo-" + id + extension, photo.digest());
    }

    private Delivery copy(String id, Person person, Function<String, Path> fileOf, String copy) {
        var photo = photos.findByPublicId(id).orElseThrow(() -> DomainException.notFound("photo-not-found"));
        rights.requireSight(person, photo);
        var file = fileOf.apply(photo.digest());
        if (!Files.exists(file)) {
            intake.restoreCopies(photo);
        }
        return new Delivery(file, "image/jpeg", "photo-" + id + ".jpg", photo.digest() + "-" + copy);
    }
}
