package cn.bense.evidence;

import cn.bense.organization.Person;
import cn.bense.shared.SubjectRef;

/** A higher room says whether a person may see the photos of its subjects. The uploader always may. */
public interface PhotoAccess {

    boolean handles(String kind);

    boolean maySee(Person person, SubjectRef subject);
}
