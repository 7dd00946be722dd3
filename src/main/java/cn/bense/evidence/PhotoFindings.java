package cn.bense.evidence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface PhotoFindings extends Repository<PhotoFinding, Long> {

    PhotoFinding save(PhotoFinding finding);

    List<PhotoFinding> findByPhotoIdInOrderById(Collection<Long> photoIds);
}
