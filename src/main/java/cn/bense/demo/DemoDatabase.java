package cn.bense.demo;

import cn.bense.demo.DemoMark.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * Empties what a broken-off start left behind, before anything reads it. Only a database that the demo itself began is
 * emptied; one with other people in it is refused, because the demo is the default profile and is started by mistake.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoDatabase {

    @Bean
    DemoMark demoMark(DataSource source) {
        return new DemoMark(source);
    }

    @Bean
    FlywayMigrationStrategy demoMigration(DataSource source, @Value("${bense.photos}") Path photos) {
        return flyway -> migrate(flyway, new DemoMark(source), photos);
    }

    private static void migrate(Flyway flyway, DemoMark mark, Path photos) {
        if (brokenOff(mark)) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
            emptyPhotos(photos);
        }
        flyway.migrate();
        if (!mark.has(Mark.BEGUN)) {
            if (mark.peopled()) {
                throw new IllegalStateException("This database holds other data than the demo's and is left alone."
                        + " Name another database (DB_URL) or another profile.");
            }
            mark.set(Mark.BEGUN);
        }
    }

    private static boolean brokenOff(DemoMark mark) {
        try {
            return mark.has(Mark.BEGUN) && !mark.has(Mark.READY);
        } catch (DataAccessException noSuchTableYet) {
            return false;
        }
    }

    /** The folders of the photo store only ({@code 3f/}, {@code incoming/}): the path may name a wider place. */
    private static void emptyPhotos(Path photos) {
        if (!Files.isDirectory(photos)) {
            return;
        }
        try (var folders = Files.list(photos)) {
            for (var folder : folders.filter(DemoDatabase::ofPhotoStore).toList()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the photo folder cannot be emptied", e);
        }
    }

    private static boolean ofPhotoStore(Path folder) {
        return folder.getFileName().toString().matches("[0-9a-f]{2}|incoming");
    }
}
