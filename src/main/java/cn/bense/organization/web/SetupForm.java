package cn.bense.organization.web;

import org.jspecify.annotations.Nullable;

/** The first administrator. Code, account and name come back filled after a refusal, the passwords never. */
record SetupForm(
        @Nullable String code,
        @Nullable String username,
        @Nullable String name,
        @Nullable String password,
        @Nullable String repeat) {

    static final SetupForm EMPTY = new SetupForm("", "admin", "", null, null);

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    String givenCode() {
        return text(code);
    }

    String account() {
        return text(username).strip();
    }

    String person() {
        return text(name);
    }

    String fresh() {
        return text(password);
    }

    boolean isRepeated() {
        return fresh().equals(repeat);
    }
}
