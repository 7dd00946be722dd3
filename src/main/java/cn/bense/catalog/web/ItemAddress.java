package cn.bense.catalog.web;

import org.jspecify.annotations.Nullable;

/** What the address of the catalogue names: front, words, unit, the open drawer. */
record ItemAddress(
        @Nullable String tab,
        @Nullable String q,
        @Nullable String unit,
        @Nullable String item,
        @Nullable String load) {

    boolean fits(String front, String owner, String... words) {
        return (blank(tab) || front.equals(tab))
                && (blank(unit) || owner.equals(unit))
                && (q == null || q.isBlank() || any(q.strip(), words));
    }

    private static boolean any(String wanted, String... words) {
        for (var word : words) {
            if (word.toLowerCase(java.util.Locale.ROOT).contains(wanted.toLowerCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
