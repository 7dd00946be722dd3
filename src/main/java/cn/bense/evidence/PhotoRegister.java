package cn.bense.evidence;

import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos in our tables. The order is always: file, then row. */
@Service
class PhotoRegister implements Photos {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final PhotoIntake intake;
    private final KeptPhotos photos;
    private final PhotoFindings findings;
    private final PhotoBinder binder;
    private final FindingRules rules;
    private final Nonces nonces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PhotoRegister(
            PhotoIntake intake,
            KeptPhotos photos,
            PhotoFindings findings,
            PhotoBinder binder,
            FindingRules rules,
            Nonces nonces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.photos = photos;
        this.findings = findings;
        this.binder = binder;
        this.rules = rules;
        this.nonces = nonces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Photo accept(InputStream bytes, Capture capture, String uploader) {
        FindingRules.refuseFuture(capture.takenAt(), clock.instant());
        var image = intake.take(bytes);
        return Objects.requireNonNull(transaction.execute(status -> record(image, capture, uploader)));
    }

    private Photo record(StoredImage image, Capture capture, String uploader) {
        var now = clock.instant();
        var nonceSpent = nonces.spend(capture.nonce(), uploader);
        var found = rules.onReceipt(capture, image.exif(), nonceSpent, now);
        var photo = photos.save(new KeptPhoto(newId(), image, capture, now, uploader));
        var key = Objects.requireNonNull(photo.id());
        found.forEach(f -> findings.save(new PhotoFinding(key, null, f)));
        return photo.view(found);
    }

    private static String newId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Photo> find(String id) {
        return photos.findByPublicId(id)
                .map(photo -> photo.view(
                        findings.findByPhotoIdInOrderById(List.of(Objects.requireNonNull(photo.id()))).stream()
                                .map(PhotoFinding::view)
                                .distinct()
                                .toList()));
    }

    @Override
    @Transactional
    public List<BoundPhoto> bind(SubjectRef subject, String kind, Collection<String> photoIds, String actor) {
        return tie(
                subject,
                kind,
                photoIds.stream().map(id -> new Shot(id, null, null)).toList(),
                actor);
    }

    @Override
    @Transactional
    public List<BoundPhoto> tie(SubjectRef subject, String kind, List<Shot> shots, String actor) {
        if (shots.isEmpty()) {
            return List.of();
        }
        var photoIds = shots.stream().map(Shot::photoId).distinct().toList();
        var byId = photos.findByPublicIdIn(photoIds).stream()
                .filter(photo -> PhotoBinder.SYSTEM.equals(actor) || photo.isBy(actor))
                .collect(java.util.stream.Collectors.toMap(KeptPhoto::publicId, photo -> photo));
        var ordered = photoIds.stream()
                .map(id -> Optional.ofNullable(byId.get(id))
                        .orElseThrow(
                                () -> DomainException.invalidField("photoIds", "photo-unknown", String.valueOf(id))))
                .toList();
        return binder.bind(subject, kind, ordered, shots, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BoundPhoto> of(SubjectRef subject) {
        return binder.of(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SubjectRef> subjectsOf(String photoId) {
        return binder.subjectsOf(photoId);
    }
}
