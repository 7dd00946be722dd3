package cn.bense.organization;

import org.jspecify.annotations.Nullable;

/** A person's own password. */
public interface Passwords {

    /**
     * What goes on after a change; every other session ends.
     *
     * @param session key of the session that changes it, null when there is none
     * @param tokens whether the tokens stay good
     */
    record Kept(@Nullable String session, boolean tokens) {}

    /**
     * Replaces the password of the one signed in. A wrong old password counts like a failed sign-in.
     *
     * @param address network address of the caller
     * @throws cn.bense.shared.DomainException 422 on {@code newPassword} ({@code password-short}, {@code password-long},
     *     {@code password-plain}, {@code password-same}, {@code password-used}) or on {@code oldPassword} ({@code password-old}), 403 {@code
     *     password-locked}, 429 {@code too-many-failures}
     */
    void change(Person owner, String oldPassword, String newPassword, String address, Kept kept);

    /**
     * Asks the security administrator for a new password; nothing tells whether there is such an account.
     *
     * @throws cn.bense.shared.DomainException 429 {@code too-many-failures} when the address asked too often
     */
    void forgotten(String username, String address);
}
