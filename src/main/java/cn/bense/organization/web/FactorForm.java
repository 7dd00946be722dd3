package cn.bense.organization.web;

import org.jspecify.annotations.Nullable;

/** The code that proves a new authenticator; {@code totp} is one of the authenticator that is being replaced. */
record FactorForm(@Nullable String code, @Nullable String totp) {

    static final FactorForm EMPTY = new FactorForm(null, null);

    String fresh() {
        return code == null ? "" : code;
    }
}
