package db.migration.common;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;

/** Holidays and make-up days 2022 to 2026 out of {@code data/holidays.csv} (source: {@code data/README.md}). */
public class V202611241101__worktime_holidays extends BaseJavaMigration {

    private static final String INSERT = "insert into worktime_special_day (on_day, kind, holiday) values (?, ?, ?)";

    @Override
    public void migrate(Context context) throws Exception {
        var file = new ClassPathResource("data/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
        try (var insert = context.getConnection().prepareStatement(INSERT)) {
            for (var line : file.lines().skip(1).filter(l -> !l.isBlank()).toList()) {
                var cells = line.split(",", -1);
                insert.setDate(1, Date.valueOf(cells[0]));
                insert.setString(2, cells[1]);
                insert.setString(3, cells[2]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
