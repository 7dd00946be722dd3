package cn.bense.cases.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an act returns to: one of our own lists, never anything else that a form claims. */
final class Back {

    private static final Pattern OWN = Pattern.compile("/(desk|cases|search)(\\?[A-Za-z0-9=&%,.~_+:/-]*)?");

    private Back() {}

    /** The address when it is one of ours, else null. */
    static @Nullable String own(@Nullable String address) {
        return address != null && OWN.matcher(address).matches() ? address : null;
    }
}
