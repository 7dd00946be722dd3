package cn.bense.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.demo.DemoMark.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a start of the demo may empty and what it must leave alone; a small migration stands for all. */
class DemoDatabaseIT {

    private final DataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final DemoMark mark = new DemoMark(source);

    @TempDir
    Path folder;

    private void start() throws IOException {
        var migrations = Files.createDirectories(folder.resolve("sql"));
        Files.writeString(
                migrations.resolve("V1__people.sql"), "create table organization_person (username varchar(40));");
        Files.writeString(
                migrations.resolve("V2__mark.sql"),
                "create table demo_mark (name varchar(20) primary key, marked_at timestamp(3) null);");
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + migrations)
                .load();
        new DemoDatabase().demoMigration(source, folder.resolve("photos")).migrate(flyway);
    }

    private void someoneComes() {
        jdbc.sql("insert into organization_person (username) values ('dispatcher')")
                .update();
    }

    @Test
    void marksANewDatabaseAsItsOwn() throws IOException {
        start();
        assertThat(mark.has(Mark.BEGUN)).isTrue();
        assertThat(mark.has(Mark.READY)).isFalse();
    }

    @Test
    void emptiesWhatABrokenOffStartLeft() throws IOException {
        start();
        someoneComes();
        var photo = Files.createDirectories(folder.resolve("photos/3f/aa"));
        var strange = Files.createDirectories(folder.resolve("photos/family"));
        start();
        assertThat(mark.peopled()).isFalse();
        assertThat(photo).doesNotExist();
        assertThat(strange).exists();
    }

    @Test
    void keepsWhatIsComplete() throws IOException {
        start();
        someoneComes();
        mark.set(Mark.READY);
        start();
        assertThat(mark.peopled()).isTrue();
    }

    /** The demo is the default profile: someone will start it on the office's own database by mistake. */
    @Test
    void leavesAForeignDatabaseAlone() throws IOException {
        start();
        someoneComes();
        jdbc.sql("delete from demo_mark").update();
        assertThatThrownBy(this::start).hasMessageContaining("left alone");
        assertThat(mark.peopled()).isTrue();
    }
}
