package db.migration.common;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Camunda's own tables from the scripts in its jar, with utf8mb4, without the two self-references of
 * {@code ACT_RU_INCIDENT} that MySQL 9 cannot delete through, and with the index its schema lacks: without it each task
 * completion scans all open tasks (quality.md, section 1).
 */
public class V0_1__engine_tables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var script = new LibraryScript(context.getConnection());
        var dialect = script.isH2() ? "h2" : "mysql";
        for (var part : PARTS) {
            script.run(
                    "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part),
                    V0_1__engine_tables::adapted);
        }
        script.execute("create index BENSE_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
    }

    private static String adapted(String statement) {
        if (statement.contains("ACT_FK_INC_CAUSE") || statement.contains("ACT_FK_INC_RCAUSE")) {
            return "";
        }
        return statement.replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }
}
