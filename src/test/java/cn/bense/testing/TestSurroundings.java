package cn.bense.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the program under test its database and a photo folder of its own. */
class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.get();
        var folder = photoFolder();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "bense.operations.nightly=false",
                        // a loaded build machine is slow, not dead
                        "bense.database.socket-timeout=60s",
                        "bense.database.lock-wait=50s",
                        "spring.datasource.hikari.connection-timeout=20000",
                        "bense.photos=" + folder,
                        "bense.accounts.address-failures=500",
                        "bense.key-file=" + folder.resolve("bense.key"))
                .applyTo(context);
    }

    private static Path photoFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-photos")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
