package cn.bense.web;

import org.jspecify.annotations.Nullable;

/**
 * The one-time code of a command that asks for the second factor again, as a controller parameter: the header
 * {@code X-TOTP}, in a page's form the field {@code totp} (fragment {@code parts :: totp}).
 *
 * @param digits as typed, null when none was sent
 */
public record OneTimeCode(@Nullable String digits) {

    public static final String HEADER = "X-TOTP";
    public static final String FIELD = "totp";
}
