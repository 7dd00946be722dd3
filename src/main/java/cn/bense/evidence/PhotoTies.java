package cn.bense.evidence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PhotoTies extends Repository<PhotoTie, Long> {

    PhotoTie save(PhotoTie tie);

    @Query("""
            select t from PhotoTie t join fetch t.photo
            where t.subjectKind = :kind and t.subjectNumber = :number order by t.placeInKind, t.id""")
    List<PhotoTie> of(String kind, String number);

    @Query("select t from PhotoTie t join fetch t.photo where t.photo.publicId = :photoId order by t.id")
    List<PhotoTie> ofPhoto(String photoId);

    /** Every place where one of these bytes is used already, oldest first. */
    @Query("select t from PhotoTie t join fetch t.photo where t.photo.digest in :digests order by t.id")
    List<PhotoTie> usingBytes(Collection<String> digests);
}
