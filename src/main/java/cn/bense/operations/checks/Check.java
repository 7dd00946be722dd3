package cn.bense.operations.checks;

import java.sql.SQLException;

/** One invariant (quality.md, section 2). */
interface Check {

    /** Published name, kebab case; the Chinese one is {@code operations.check.<key>}. */
    String key();

    /** Looks at everything; returns how many rows or files it looked at. */
    long look(Books books, Findings findings) throws SQLException;
}
