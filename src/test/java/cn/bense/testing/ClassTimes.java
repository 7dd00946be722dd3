package cn.bense.testing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints each test class's seconds at the end of the run, longest first. The first {@code *IT} carries the start. */
public class ClassTimes implements TestExecutionListener {

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        name(test).ifPresent(name -> begun.put(name, System.nanoTime()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        name(test).ifPresent(name -> nanos.put(name, System.nanoTime() - begun.getOrDefault(name, System.nanoTime())));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var lines = nanos.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> String.format("%8.1f s  %s", entry.getValue() / 1e9, entry.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
        System.out.println("Seconds of each test class:" + System.lineSeparator() + lines);
    }

    private static Optional<String> name(TestIdentifier test) {
        return test.getSource()
                .filter(source -> source instanceof ClassSource && test.isContainer())
                .map(source -> ((ClassSource) source).getClassName());
    }
}
