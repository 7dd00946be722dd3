package cn.bense.web;

import cn.bense.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a command as a controller parameter; version null when the caller sent none or
 * {@code *}. In a page's form the same value comes as the field {@code version}.
 *
 * @param version the version the caller saw, 0 or more
 */
public record IfMatch(@Nullable Integer version) {

    public static final IfMatch NONE = new IfMatch(null);

    /**
     * Refuses a command on a version the caller did not see.
     *
     * @throws DomainException 409 {@code stale} when the caller saw another version
     */
    public void check(int current) {
        if (version != null && version != current) {
            throw DomainException.conflict("stale");
        }
    }

    /**
     * Reads the header.
     *
     * @throws DomainException 400 {@code if-match} when the header is no version in quotes
     */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return NONE;
        }
        var digits = header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) {
            throw DomainException.malformed("if-match", header);
        }
        return new IfMatch(Integer.valueOf(digits));
    }
}
