package cn.bense.bench;

import cn.bense.demo.PhotoPainter;
import cn.bense.demo.PhotoPainter.Stage;
import cn.bense.shared.GeoPoint;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Photos that differ in a trailing counter only: each is a new one to the store, none costs painting. */
final class Shots {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final byte[] picture = new PhotoPainter()
            .paint(
                    OurLifecycle.ITEM,
                    Stage.BEFORE,
                    1,
                    Instant.parse("2026-11-01T02:00:00Z"),
                    new GeoPoint(36.1760, 118.1700));

    byte[] next() {
        var bytes = Arrays.copyOf(picture, picture.length + Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(picture.length, COUNTER.incrementAndGet());
        return bytes;
    }
}
