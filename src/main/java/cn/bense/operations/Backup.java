package cn.bense.operations;

import java.time.Instant;

/**
 * A backup file in the backup folder.
 *
 * @param bytes its size
 * @param photos how many photos its manifest names; -1 where it has none, as with a dump made by another program
 */
public record Backup(String file, Instant madeAt, long bytes, long photos) {}
