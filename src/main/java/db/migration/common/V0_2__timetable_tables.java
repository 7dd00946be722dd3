package db.migration.common;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Quartz' own tables from the script in its jar, without the DROPs of its MySQL script. */
public class V0_2__timetable_tables extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        var script = new LibraryScript(context.getConnection());
        var file = script.isH2() ? "tables_h2.sql" : "tables_mysql_innodb.sql";
        script.run("org/quartz/impl/jdbcjobstore/" + file, V0_2__timetable_tables::adapted);
    }

    private static String adapted(String statement) {
        var upper = statement.toUpperCase(java.util.Locale.ROOT);
        return upper.startsWith("DROP") || upper.startsWith("COMMIT") ? "" : statement;
    }
}
