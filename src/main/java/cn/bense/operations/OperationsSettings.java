package cn.bense.operations;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the care of the program.
 *
 * @param nightly whether this node checks and backs up every night
 * @param backups folder of the backups
 * @param backupsKept how many backups stay, at least 1
 */
@ConfigurationProperties("bense.operations")
public record OperationsSettings(boolean nightly, Path backups, int backupsKept) {

    public OperationsSettings {
        if (backupsKept < 1) {
            throw new IllegalArgumentException("bense.operations.backups-kept is at least 1, not " + backupsKept);
        }
    }
}
