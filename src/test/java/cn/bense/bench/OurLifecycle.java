package cn.bense.bench;

import cn.bense.cases.Channel;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.Report;
import cn.bense.cleanup.TaskInbox;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskBook;
import cn.bense.settlement.Deductions;
import cn.bense.shared.GeoPoint;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One lifecycle through the rooms' own types, as the pages and the API call them: photo and report (filed and dispatched by
 * rule), acknowledged, the three steps of the grating grease process, recheck, deduction, confirmed.
 */
final class OurLifecycle {

    private static final int UNKNOWN_YET = 20;
    static final String ITEM = "GRATING_GREASE_CLEANING";

    private static final List<String> STEPS = List.of("traceSource", "scrubGrate", "deliverOilWaste");
    private static final Map<String, Map<String, Object>> SAID = Map.of(
            "traceSource", Map.of("source", "UNKNOWN"),
            "scrubGrate", Map.of("slippery", "NO"),
            "deliverOilWaste", Map.of("weightKg", "12.5"));

    private final Photos photos;
    private final FilingDesk filing;
    private final DispatchDesk dispatching;
    private final TaskInbox inbox;
    private final TaskBook tasks;
    private final Map<String, Map<String, Integer>> needs = new ConcurrentHashMap<>();
    private final RecheckDesk rechecking;
    private final Deductions deductions;
    private final JdbcClient jdbc;
    private final Shots shots;
    private final PhotoRows rows;
    private final Person inspector;
    private final Person contractor;
    private final Person crew;
    private final Person verifier;
    private final Person centre;

    OurLifecycle(BeanFactory beans) {
        photos = beans.getBean(Photos.class);
        filing = beans.getBean(FilingDesk.class);
        dispatching = beans.getBean(DispatchDesk.class);
        inbox = beans.getBean(TaskInbox.class);
        tasks = beans.getBean(TaskBook.class);
        rechecking = beans.getBean(RecheckDesk.class);
        deductions = beans.getBean(Deductions.class);
        jdbc = beans.getBean(JdbcClient.class);
        shots = new Shots();
        rows = new PhotoRows(beans);
        var staff = beans.getBean(Staff.class);
        inspector = staff.find("inspector").orElseThrow();
        contractor = staff.find("contractor").orElseThrow();
        crew = staff.find("crew").orElseThrow();
        verifier = staff.find("verifier").orElseThrow();
        centre = staff.find("centre").orElseThrow();
    }

    /** The photos that the steps ask for, taken before the work is counted. */
    Queue<String> evidence() {
        return taken(() -> photo(crew));
    }

    /** Rows only: the picture's own cost is measured apart. */
    Queue<String> rowsOnly() {
        return taken(() -> row(crew));
    }

    private Queue<String> taken(Supplier<String> one) {
        return Stream.generate(one).limit(photosOfSteps()).collect(Collectors.toCollection(ArrayDeque::new));
    }

    int photosOfSteps() {
        return needs.isEmpty()
                ? UNKNOWN_YET
                : needs.values().stream()
                        .flatMap(kinds -> kinds.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private String row(Person by) {
        return rows.insert(by.username());
    }

    String photo(Person by) {
        var capture = new Photos.Capture(null, null, null, null, "camera", null);
        return photos.accept(new ByteArrayInputStream(shots.next()), capture, by.username())
                .id();
    }

    /** From the first photo to the confirmed deduction; returns the case's number. */
    String run(GeoPoint at, Queue<String> evidence) {
        return goOn(report(at, photo(inspector)), evidence);
    }

    /** The same with the report's photo as a row and a commit, without its picture. */
    String runOnRows(GeoPoint at, Queue<String> evidence) {
        return goOn(report(at, row(inspector)), evidence);
    }

    private String goOn(String number, Queue<String> evidence) {
        acknowledge(number);
        work(number, evidence);
        rechecking.recheck(verifier, number, RecheckDesk.Result.PASS, null, null, List.of());
        deductions.confirm(centre, deductionOf(number));
        return number;
    }

    String report(GeoPoint at, String photo) {
        var report = new Report(
                ITEM,
                null,
                null,
                at,
                8.0,
                null,
                null,
                null,
                List.of(photo),
                Channel.STAFF,
                null,
                null,
                null,
                List.of(),
                null);
        return filing.report(inspector, report);
    }

    void acknowledge(String number) {
        dispatching.acknowledge(contractor, number);
    }

    String reportOnRow(GeoPoint at) {
        return report(at, row(inspector));
    }

    /** The company agrees to the deduction: the last instance of the case ends. */
    void accept(String number) {
        deductions.accept(contractor, deductionOf(number));
    }

    /** Takes in a picture made unique by a trailing number. */
    void accept(byte[] picture, long which) {
        var bytes = Arrays.copyOf(picture, picture.length + Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(picture.length, which);
        photos.accept(
                new ByteArrayInputStream(bytes),
                new Photos.Capture(null, null, null, null, "camera", null),
                inspector.username());
    }

    void work(String number, Queue<String> taken) {
        var order = jdbc.sql("select work_order from cases_case_file where number = ?")
                .param(number)
                .query(String.class)
                .single();
        for (var step : STEPS) {
            var shown = new HashMap<String, List<String>>();
            needsOf(order, step)
                    .forEach((kind, least) -> shown.put(
                            kind, Stream.generate(taken::remove).limit(least).toList()));
            inbox.completeAt(crew, order, step, SAID.getOrDefault(step, Map.of()), shown);
        }
    }

    /** Asked once for all, as the drawings are the same for all. */
    private Map<String, Integer> needsOf(String order, String step) {
        return needs.computeIfAbsent(
                step,
                key -> tasks.openAt(order, step).orElseThrow().evidence().stream()
                        .filter(need -> need.min() > 0)
                        .collect(Collectors.toMap(HumanTask.EvidenceNeed::kind, HumanTask.EvidenceNeed::min)));
    }

    private String deductionOf(String number) {
        return jdbc.sql("select number from settlement_deduction where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
