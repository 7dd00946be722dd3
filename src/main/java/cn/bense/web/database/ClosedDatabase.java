package cn.bense.web.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Throws connections to a closed H2 away. H2 closes its database when the disk refuses, and opens it again for a new connection; the
 * pool by itself would go on handing out the dead ones, disk or no disk.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    private static final int DATABASE_IS_CLOSED = 90098;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure.getErrorCode() == DATABASE_IS_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
