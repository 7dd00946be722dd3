package cn.bense.organization;

import java.util.Locale;

/** A password to be told over the telephone: three groups of four, good by {@link PasswordRule}. */
final class OneTimePasswords {

    private OneTimePasswords() {}

    /** 59 random bits and the three classes that the rule asks for. */
    static String fresh() {
        for (var code = SetupCode.fresh(); ; code = SetupCode.fresh()) {
            var password = code.substring(0, 4) + code.substring(4).toLowerCase(Locale.ROOT);
            if (PasswordRule.isGood(password)) {
                return password;
            }
        }
    }
}
