package cn.bense.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.test.util.ReflectionTestUtils;

/** The evidence tables in memory. */
final class FakeTables {

    final List<KeptPhoto> photoRows = new ArrayList<>();
    final List<PhotoTie> tieRows = new ArrayList<>();
    final List<PhotoFinding> findingRows = new ArrayList<>();
    final List<String> goodNonces = new ArrayList<>();

    final KeptPhotos photos = new KeptPhotos() {
        @Override
        public KeptPhoto save(KeptPhoto photo) {
            photoRows.add(photo);
            ReflectionTestUtils.setField(photo, "id", (long) photoRows.size());
            return photo;
        }

        @Override
        public Optional<KeptPhoto> findByPublicId(String publicId) {
            return photoRows.stream().filter(p -> p.publicId().equals(publicId)).findFirst();
        }

        @Override
        public List<KeptPhoto> findByPublicIdIn(Collection<String> publicIds) {
            return photoRows.stream()
                    .filter(p -> publicIds.contains(p.publicId()))
                    .toList();
        }

        @Override
        public Optional<KeptPhoto> lock(String publicId) {
            return findByPublicId(publicId);
        }

        @Override
        public Set<String> known(Collection<String> digests) {
            return photoRows.stream()
                    .map(KeptPhoto::digest)
                    .filter(digests::contains)
                    .collect(Collectors.toSet());
        }
    };

    final PhotoTies ties = new PhotoTies() {
        @Override
        public PhotoTie save(PhotoTie tie) {
            tieRows.add(tie);
            return tie;
        }

        @Override
        public List<PhotoTie> of(String kind, String number) {
            var subject = new cn.bense.shared.SubjectRef(kind, number);
            return tieRows.stream().filter(t -> t.subject().equals(subject)).toList();
        }

        @Override
        public List<PhotoTie> ofPhoto(String photoId) {
            return tieRows.stream()
                    .filter(t -> t.photo().publicId().equals(photoId))
                    .toList();
        }

        @Override
        public List<PhotoTie> usingBytes(Collection<String> digests) {
            return tieRows.stream()
                    .filter(t -> digests.contains(t.photo().digest()))
                    .toList();
        }
    };

    final PhotoFindings findings = new PhotoFindings() {
        @Override
        public PhotoFinding save(PhotoFinding finding) {
            findingRows.add(finding);
            return finding;
        }

        @Override
        public List<PhotoFinding> findByPhotoIdInOrderById(Collection<Long> photoIds) {
            return findingRows.stream()
                    .filter(f -> photoIds.contains(f.photoId()))
                    .toList();
        }
    };

    final ShotNonces nonces = new ShotNonces() {
        @Override
        public ShotNonce save(ShotNonce nonce) {
            goodNonces.add((String) ReflectionTestUtils.getField(nonce, "nonce"));
            return nonce;
        }

        @Override
        public int spend(String nonce, String account, Instant now) {
            return goodNonces.remove(nonce) ? 1 : 0;
        }

        @Override
        public int forgetExpired(Instant before) {
            return 0;
        }
    };
}
