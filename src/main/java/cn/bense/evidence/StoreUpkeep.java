package cn.bense.evidence;

import cn.bense.shared.Digest;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sweeps and checks by the age the file system knows, which is system time. */
@Service
class StoreUpkeep implements PhotoUpkeep {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final int BATCH = 500;

    private final PhotoStore store;
    private final KeptPhotos photos;
    private final Nonces nonces;
    private final EntityManager entities;
    private final Clock system = Clock.systemUTC();

    StoreUpkeep(PhotoStore store, KeptPhotos photos, Nonces nonces, EntityManager entities) {
        this.store = store;
        this.photos = photos;
        this.nonces = nonces;
        this.entities = entities;
    }

    @Override
    @Transactional
    public int sweepOrphans() {
        var before = system.instant().minus(GRACE);
        nonces.forgetExpired(Duration.ofDays(1));
        try {
            int removed = store.removeIncoming(before);
            var candidates = store.digestsBefore(before);
            for (int i = 0; i < candidates.size(); i += BATCH) {
                removed += sweep(candidates.subList(i, Math.min(i + BATCH, candidates.size())), before);
            }
            return removed;
        } catch (IOException e) {
            throw PhotoStore.unavailable(e);
        }
    }

    private int sweep(List<String> digests, Instant before) throws IOException {
        Set<String> known = photos.known(digests);
        int removed = 0;
        for (var digest : digests) {
            removed += !known.contains(digest) && store.remove(digest, before) ? 1 : 0;
        }
        return removed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> faults() {
        return entities.createQuery("select distinct p.digest from KeptPhoto p order by p.digest", String.class)
                .getResultStream()
                .filter(digest -> !digest.equals(digestOf(store.original(digest))))
                .toList();
    }

    private static String digestOf(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), Digest.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException gone) {
            return "";
        }
    }
}
