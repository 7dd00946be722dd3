package cn.bense.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads running and ended instances and their drawings. */
public interface ProcessBook {

    /**
     * Where a subject's process stands, called processes included.
     *
     * @param definition key of the definition
     * @param version version of the definition the instance runs
     * @param active element ids that wait now; empty when ended
     * @param passed element ids that were passed
     * @param calls the called instances, innermost last
     */
    record Standing(
            String definition,
            int version,
            String businessKey,
            List<String> active,
            List<String> passed,
            List<Standing> calls) {

        /** An instance that ended and the one that took its matter up again read as one way. */
        public Standing then(Standing later) {
            var both = Stream.concat(passed.stream(), later.passed.stream()).distinct();
            var called = Stream.concat(calls.stream(), later.calls.stream());
            return new Standing(
                    later.definition, later.version, later.businessKey, later.active, both.toList(), called.toList());
        }
    }

    /** One deployed definition, newest version. */
    record Definition(String key, String name, int version, long running, String resource) {}

    /** One deployed version of a definition with the instances that still run by it. */
    record Version(String key, String name, int version, boolean newest, long running) {}

    /** An element of a definition that people meet: id, Chinese label, kind such as {@code userTask}. */
    record Element(String id, String name, String kind) {}

    /** A job that failed for good: what, of which subject, why, how often tried. */
    record FailedJob(
            String id, String definition, @Nullable String businessKey, String element, String message, int retries) {}

    Optional<Standing> standing(String definitionKey, String businessKey);

    List<Definition> definitions();

    /** Every version in force: the newest of each definition, and older ones while instances run by them. */
    List<Version> versions();

    /** BPMN XML of a version, for the viewer. */
    Optional<String> diagram(String definitionKey, int version);

    List<Element> elements(String definitionKey, int version);

    /** Open human tasks per element of a definition. */
    Map<String, Long> openTasks(String definitionKey);

    List<FailedJob> failedJobs(int limit);

    void retry(String jobId);
}
