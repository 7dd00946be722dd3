package cn.bense.evidence;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KeptPhotos extends Repository<KeptPhoto, Long> {

    KeptPhoto save(KeptPhoto photo);

    Optional<KeptPhoto> findByPublicId(String publicId);

    List<KeptPhoto> findByPublicIdIn(Collection<String> publicIds);

    /** Serialises appends to the photo's audit chain. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from KeptPhoto p where p.publicId = :publicId")
    Optional<KeptPhoto> lock(String publicId);

    @Query("select distinct p.digest from KeptPhoto p where p.digest in :digests")
    Set<String> known(Collection<String> digests);
}
