package cn.bense.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the machines under the program are.
 *
 * @param nodes programs that share this database, by their scheduler's sign of life
 * @param databaseProduct name and version as the server says
 * @param embedded the database is the embedded H2: for trying out, not for money
 * @param roundTripMicros one question to the database
 * @param databaseBytes size of its data, -1 when the server does not tell
 * @param photoFolder where the photos lie, and {@code freeBytes} on that disk
 */
public record ServerState(
        List<Node> nodes,
        String databaseProduct,
        boolean embedded,
        long roundTripMicros,
        long databaseBytes,
        String photoFolder,
        long freeBytes,
        long totalBytes) {

    /**
     * @param lastSign last sign of life, system time
     * @param alive heard of within four beats
     * @param here the node that answers
     * @param memoryBytes heap in use, null for another node
     */
    public record Node(
            String name,
            Instant lastSign,
            boolean alive,
            boolean here,
            @Nullable Long memoryBytes,
            @Nullable Long upSeconds) {}
}
