package cn.bense.organization;

/** A person's own password. */
public interface Passwords {

    /**
     * Replaces the password of the one signed in. A wrong old password counts like a failed sign-in.
     *
     * @param address network address of the caller
     * @throws cn.bense.shared.DomainException 422 on {@code newPassword} ({@code password-short}, {@code password-long},
     *     {@code password-plain}, {@code password-same}) or on {@code oldPassword} ({@code password-old}), 403 {@code
     *     password-locked}, 429 {@code too-many-failures}
     */
    void change(Person owner, String oldPassword, String newPassword, String address);
}
