package cn.bense.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Installs what a test run lacks, where that is possible: as root on Debian or one of its children. */
final class DebianPackages {

    private DebianPackages() {}

    static boolean canInstall() {
        return "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/etc/debian_version"))
                && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    static void install(String... packages) {
        run(List.of("apt-get", "-q", "update"));
        var command = new ArrayList<>(List.of("apt-get", "-q", "install", "-y", "--no-install-recommends"));
        command.addAll(List.of(packages));
        run(command);
    }

    /** Runs a command to its end with its output in ours. */
    static void run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + String.join(" ", command), e);
        }
    }
}
