package cn.bense.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Signals that Java cannot send by itself. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        run("kill", "-" + signal, String.valueOf(pid));
    }

    /** Runs a command and returns whether it succeeded. */
    static boolean tried(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void run(String... command) {
        if (!tried(command)) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }
}
