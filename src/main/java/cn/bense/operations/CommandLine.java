package cn.bense.operations;

import cn.bense.operations.checks.Checks;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * The program's two commands without the program. {@code java -jar bense.jar check} reads the same settings (environment,
 * profiles), opens the database by itself, prints what it finds and changes nothing. {@code java -jar bense.jar restore FILE} fills a
 * new embedded database from a backup of {@link Backups}.
 */
public final class CommandLine {

    /** Everything agrees. */
    public static final int CLEAN = 0;
    /** Something does not agree; it is printed. */
    public static final int FINDINGS = 1;
    /** It could not be checked; why is printed. */
    public static final int NOT_CHECKED = 2;

    private static final int H2_LOCKED = 90020;
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Environment environment;

    CommandLine(PrintStream out, Environment environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Whether these arguments ask for a command instead of the program. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && List.of("check", "restore").contains(arguments[0]);
    }

    /** Does what the arguments ask for and returns the exit code. */
    public static int run(String... arguments) {
        var settings = new SpringApplicationBuilder(CommandLine.Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = settings.run(arguments)) {
            var command = new CommandLine(System.out, context.getEnvironment());
            return arguments[0].equals("check") ? command.check() : command.restore(arguments);
        }
    }

    /** A context without beans: only the settings are wanted. */
    static final class Nothing {}

    int check() {
        var url = required("spring.datasource.url");
        try (var connection = open(url)) {
            var results = Checks.run(connection, Path.of(required("bense.photos")), judgedAt(connection));
            return print(results);
        } catch (SQLException e) {
            out.println(
                    e.getErrorCode() == H2_LOCKED
                            ? "没有校验：数据库正被运行中的程序打开，内置数据库一次只能由一个程序打开。请先停程序，或在“运行维护”页按“现在校验一遍”。"
                            : "没有校验：数据库打不开（" + e.getMessage() + "）。请核对 DB_URL、DB_USER、DB_PASSWORD。");
            return NOT_CHECKED;
        }
    }

    private int restore(String... arguments) {
        var url = required("spring.datasource.url");
        if (arguments.length < 2 || !url.startsWith("jdbc:h2:")) {
            out.println("没有恢复：请写 restore 备份文件，DB_URL 写新的内置数据库。MySQL 和 MariaDB 用自己的工具恢复。");
            return NOT_CHECKED;
        }
        try (var connection = DriverManager.getConnection(
                url, required("spring.datasource.username"), environment.getProperty("spring.datasource.password"))) {
            if (number(connection, "select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                    > 0) {
                out.println("没有恢复：" + url + " 里已经有数据。请用 DB_URL 写一个新的地方。");
                return NOT_CHECKED;
            }
            try (var script = connection.prepareStatement("runscript from ? compression gzip charset 'UTF-8'")) {
                script.setString(1, Path.of(arguments[1]).toAbsolutePath().toString());
                script.execute();
            }
            out.println("已经恢复到 " + url + "。请接着用 check 校验。");
            return CLEAN;
        } catch (SQLException e) {
            out.println("没有恢复：" + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private Connection open(String url) throws SQLException {
        // a mistyped name must not make a new, empty and flawless database
        var existing = url.startsWith("jdbc:h2:") && !url.contains("IFEXISTS") ? url + ";IFEXISTS=TRUE" : url;
        return DriverManager.getConnection(
                existing,
                required("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    /**
     * A program that stands still lets nothing fall due: timers are judged at its last sign of life, and in the demo by its moved
     * clock.
     */
    private static Instant judgedAt(Connection connection) throws SQLException {
        var now = Clock.systemUTC().instant();
        var sign = number(connection, "select max(LAST_CHECKIN_TIME) from QRTZ_SCHEDULER_STATE");
        var alive = sign == 0 ? now : Instant.ofEpochMilli(sign).plus(BETWEEN_SIGNS);
        var offset = number(connection, "select max(offset_millis) from worktime_clock_offset");
        return (alive.isBefore(now) ? alive : now).plusMillis(offset);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private int print(List<CheckResult> results) {
        var names = names();
        long found = 0;
        for (var result : results) {
            found += result.found();
            out.printf(
                    "%s %s（%,d 项，%,d 毫秒）%n",
                    result.found() == 0 ? "通过" : "不符 " + result.found() + " 处",
                    names.getProperty("operations.check." + result.check(), result.check()),
                    result.looked(),
                    result.millis());
            result.findings().forEach(this::print);
        }
        out.println(found == 0 ? "校验完毕：" + results.size() + " 项都相符。" : "校验完毕：共 " + found + " 处不符。没有改动任何数据。");
        return found == 0 ? CLEAN : FINDINGS;
    }

    private void print(CheckFinding f) {
        out.printf("    %s %s [%s] 应为：%s；实为：%s%n", f.table(), f.number(), f.row(), f.expected(), f.actual());
    }

    private static Properties names() {
        var names = new Properties();
        try (var in = new InputStreamReader(
                new ClassPathResource("messages/operations.properties").getInputStream(), StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("the jar holds this file", e);
        }
        return names;
    }

    private String required(String key) {
        return environment.getRequiredProperty(key);
    }
}
