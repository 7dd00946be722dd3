package cn.bense.operations;

import cn.bense.audit.AuditEntry;
import cn.bense.audit.AuditTrail;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Backups of the embedded H2: a compressed script of the whole database, and a manifest with digest and size of every photo that
 * the script names. The photo files themselves never change and are copied by any file copy. A MySQL or MariaDB is dumped by its
 * own tools; dumps laid into the folder are shown too.
 */
@Service
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Zone.SHANGHAI);
    private static final String SCRIPT = ".sql.gz";
    private static final String MANIFEST = ".photos.txt";

    private final DataSource database;
    private final OperationsSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Clock system = Clock.systemUTC();

    Backups(DataSource database, OperationsSettings settings, AuditTrail audit, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The files in the backup folder, newest first; 403 {@code operations-forbidden}. */
    public List<Backup> list(Person person) {
        Rights.look(person);
        return files(SCRIPT).map(this::backup).toList();
    }

    /** Whether {@link #make} is offered to the person. */
    public boolean mayMake(Person person) {
        return Rights.mayBackUp(person);
    }

    /** Makes one now; 409 {@code backup-elsewhere} when the database is not the embedded one, 503 when the disk refuses. */
    @Transactional
    public Backup make(Person person) {
        Rights.backUp(person);
        if (!isOurs()) {
            throw DomainException.conflict("backup-elsewhere");
        }
        return make(person.username());
    }

    /** The nightly backup; nothing where another program makes it. */
    void nightly() {
        if (isOurs()) {
            make("system");
        }
    }

    private Backup make(String actor) {
        // the name follows system time: a demo clock that was moved must not make tomorrow's backup the oldest
        var name = "bense-" + NAME.format(system.instant());
        try {
            Files.createDirectories(settings.backups());
            var manifest = settings.backups().resolve(name + MANIFEST);
            var script = settings.backups().resolve(name + SCRIPT);
            write(manifest, script);
            forgetOld();
            audit.append(
                    new SubjectRef("backup", name), new AuditEntry(actor, "BACKED_UP", null, null, "备份数据库：" + name));
            return backup(script);
        } catch (IOException | SQLException e) {
            LOG.error("backup {} failed", name, e);
            throw new DomainException(DomainException.Kind.UNAVAILABLE, "backup-failed", List.of());
        }
    }

    /** Both in one snapshot; complete and on the disk before they get their names. */
    private void write(Path manifest, Path script) throws IOException, SQLException {
        var photos = part(manifest);
        var dump = part(script);
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            writeManifest(connection, photos);
            try (var statement = connection.prepareStatement("script to ? compression gzip charset 'UTF-8'")) {
                statement.setString(1, dump.toAbsolutePath().toString());
                statement.execute();
            }
            connection.rollback();
        }
        keep(photos, manifest);
        keep(dump, script);
    }

    private static void writeManifest(Connection connection, Path file) throws IOException, SQLException {
        try (var out = Files.newBufferedWriter(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select distinct digest, size_bytes from evidence_photo order by digest")) {
            while (rows.next()) {
                out.write(rows.getString(1) + " " + rows.getLong(2) + "\n");
            }
        }
    }

    private static Path part(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        return part;
    }

    private static void keep(Path part, Path file) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void forgetOld() throws IOException {
        for (var old : files(SCRIPT)
                .filter(file -> file.getFileName().toString().startsWith("bense-"))
                .skip(settings.backupsKept())
                .toList()) {
            Files.deleteIfExists(manifestOf(old));
            Files.deleteIfExists(old);
        }
    }

    private Stream<Path> files(String ending) {
        if (!Files.isDirectory(settings.backups())) {
            return Stream.empty();
        }
        try (var files = Files.list(settings.backups())) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Backup backup(Path file) {
        try {
            var manifest = manifestOf(file);
            return new Backup(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toInstant(),
                    Files.size(file),
                    Files.exists(manifest) ? lines(manifest) : -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static Path manifestOf(Path script) {
        return script.resolveSibling(script.getFileName().toString().replace(SCRIPT, MANIFEST));
    }

    /** Whether the database is the embedded one, which only this program can back up. */
    public boolean isOurs() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:");
        } catch (SQLException e) {
            throw new org.springframework.jdbc.CannotGetJdbcConnectionException("database", e);
        }
    }
}
