package cn.bense.evidence;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Default deny: the uploader, or whoever may see a subject the photo is tied to. Asked late, so higher rooms may use photos. */
@Component
class PhotoRights {

    private static final Set<Post> ORIGINAL_POSTS =
            Set.of(Post.SUPERVISOR, Post.VERIFIER, Post.AUDITOR, Post.OWNER, Post.FINANCE);

    private final ObjectProvider<PhotoAccess> accesses;
    private final PhotoBinder binder;

    PhotoRights(ObjectProvider<PhotoAccess> accesses, PhotoBinder binder) {
        this.accesses = accesses;
        this.binder = binder;
    }

    /** @throws DomainException 404 for what the person may not see, as for what is not there (api.md, Manners) */
    void requireSight(Person person, KeptPhoto photo) {
        if (!photo.isBy(person.username())
                && binder.subjectsOf(photo.publicId()).stream().noneMatch(subject -> maySee(person, subject))) {
            throw DomainException.notFound("photo-not-found");
        }
    }

    /** @throws DomainException 403 for a post that is not trusted with originals; sight is checked before */
    void requireOriginal(Person person, KeptPhoto photo) {
        if (!photo.isBy(person.username()) && person.posts().stream().noneMatch(ORIGINAL_POSTS::contains)) {
            throw DomainException.forbidden("photo-original-forbidden");
        }
    }

    private boolean maySee(Person person, SubjectRef subject) {
        return accesses.stream()
                .filter(access -> access.handles(subject.kind()))
                .anyMatch(access -> access.maySee(person, subject));
    }
}
