package cn.bense.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same thing many times, by several threads or alone, and says how fast that was. */
final class Load {

    /** @param perSecond things a second; processor time per thing */
    record Pace(double perSecond, double jvmMs, double databaseMs) {}

    private Load() {}

    static Pace run(int threads, int times, Runnable thing) {
        var left = new AtomicInteger(times);
        var cpu = Cpu.now();
        long begun = System.nanoTime();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        thing.run();
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
        var used = Cpu.now().since(cpu);
        return new Pace(times / ((System.nanoTime() - begun) / 1e9), used.jvmMs() / times, used.databaseMs() / times);
    }

    /** Milliseconds of the middle one of {@code times} runs. */
    static double middleMs(int times, Runnable thing) {
        return share(times, 0.5, thing);
    }

    /** Milliseconds that {@code share} of the runs stay within. */
    static double share(int times, double share, Runnable thing) {
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            thing.run();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[(int) Math.min(times - 1, Math.floor(times * share))] / 1e6;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
