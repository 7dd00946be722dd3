package cn.bense.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.BenseApplication;
import cn.bense.demo.DemoTown;
import cn.bense.operations.CheckFinding;
import cn.bense.operations.CheckResult;
import cn.bense.operations.checks.Checks;
import cn.bense.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What nodes share: database, photo folder, key, and the town with its accounts. */
final class Surroundings {

    private final String url;
    private final String user;
    private final Path folder;
    private final String profiles;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Surroundings(String url, String user, Path folder, String profiles) {
        this.url = url;
        this.user = user;
        this.folder = folder;
        this.profiles = profiles;
        buildTown();
    }

    /** The MariaDB of these runs with its town; made at first use. */
    static Surroundings shared() {
        return Shared.AROUND;
    }

    static FaultDatabase database() {
        return Shared.DATABASE;
    }

    Map<String, String> environment() {
        return Map.of(
                "DB_URL",
                url,
                "DB_USER",
                user,
                "DB_PASSWORD",
                "",
                "BENSE_PHOTOS",
                photos().toString(),
                "BENSE_KEY_FILE",
                folder.resolve("bense.key").toString(),
                "BENSE_BACKUPS",
                folder.resolve("backups").toString(),
                "SPRING_PROFILES_ACTIVE",
                profiles);
    }

    Path photos() {
        return folder.resolve("photos");
    }

    /** A caller at a node; the token is asked for once and outlives the node. */
    Api api(Node node, String account) {
        var token = tokens.computeIfAbsent(
                account,
                name -> node.api()
                        .post("/tokens", Map.of("username", name, "password", DemoTown.PASSWORD, "name", "faults"))
                        .expect(201)
                        .text("token"));
        return node.api().with(token);
    }

    Api apiAt(String address, String account) {
        return Api.at(address).with(tokens.get(account));
    }

    /** The tables as they are; the program need not run. */
    long count(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (!sql.startsWith("select")) {
                return statement.executeUpdate();
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every fault run ends with this. */
    void assertClean() {
        try (var connection = connect()) {
            var results = Checks.run(connection, photos(), Clock.systemUTC().instant());
            var looked = results.stream().mapToLong(CheckResult::looked).sum();
            var found = results.stream()
                    .flatMap(result -> result.findings().stream())
                    .map(CheckFinding::toString)
                    .toList();
            System.out.printf(
                    "  checker: %d checks, %d rows and files, %d findings%n", results.size(), looked, found.size());
            assertThat(found).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** By the program itself, once, without a user. */
    private void buildTown() {
        var settings = environment();
        var program = new SpringApplicationBuilder(BenseApplication.class)
                .profiles(profiles.contains("mariadb") ? new String[] {"test", "mariadb"} : new String[] {"test"})
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--bense.photos=" + settings.get("BENSE_PHOTOS"),
                        "--bense.key-file=" + settings.get("BENSE_KEY_FILE"),
                        "--logging.level.root=warn");
        try (program) {
            program.getBean(DemoTown.class).build();
        }
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/faults")), "around")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final FaultDatabase DATABASE = database();
        static final Surroundings AROUND = new Surroundings(DATABASE.url(), "root", newFolder(), "prod,mariadb,faults");

        private static FaultDatabase database() {
            try {
                return new FaultDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
