package cn.bense.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time so far, in milliseconds: of this JVM, and of the database server that it started (0 for a foreign one). */
record Cpu(double jvmMs, double databaseMs) {

    private static final double TICK_MS = 10;

    static Cpu now() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var database = ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .mapToDouble(child -> ticks(child.pid()) * TICK_MS)
                .sum();
        return new Cpu(system.getProcessCpuTime() / 1e6, database);
    }

    private static long ticks(long pid) {
        try {
            var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cpu since(Cpu before) {
        return new Cpu(jvmMs - before.jvmMs, databaseMs - before.databaseMs);
    }
}
