package cn.bense.web;

/**
 * Encrypts what a copy of the database must not give away: second factors, phone numbers. The keys come from
 * {@code BENSE_KEY} or a file (docs/operation.md); several may stand there, the first encrypts, all decrypt.
 */
public interface Secrets {

    /**
     * Encrypts a text (AES-256-GCM, a fresh nonce each time).
     *
     * @param purpose what it is and whose, {@code totp:finance}; bound into the result, which opens for nothing else
     * @return about 4/3 of the text's UTF-8 bytes and 50 characters more, ASCII
     */
    String seal(String purpose, String plain);

    /**
     * The text again.
     *
     * @throws IllegalStateException when no key here fits, the purpose is another, or a bit was changed
     */
    String open(String purpose, String sealed);

    /** True when another than the first key sealed it: seal it again and the old key can go. */
    boolean isOld(String sealed);
}
