package cn.bense.evidence;

import java.util.List;

/** Care of the store, for the planned jobs and the checker of a higher room. */
public interface PhotoUpkeep {

    /**
     * Removes files older than an hour that no row names, uploads that never got a name, and expired one-time words. Safe to run
     * at any time and twice.
     *
     * @return how many files went
     */
    int sweepOrphans();

    /** Digests of rows whose original is missing or no longer equals its digest; reads every file. */
    List<String> faults();
}
