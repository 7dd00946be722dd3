package cn.bense.audit;

import java.util.List;

/** Who stands behind a user name; the organization room fills it. */
public interface Actors {

    /** Name and unit, 系统 for {@code system}, the user name itself when unknown. */
    String nameOf(String username);

    /** User names of the people of exactly that name or user name; empty when there is none. */
    List<String> named(String text);
}
