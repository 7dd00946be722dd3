package cn.bense.catalog;

import static cn.bense.shared.DomainException.invalidField;

import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.Catalog.Variant;
import cn.bense.organization.Places.Region;
import cn.bense.organization.Staff;
import cn.bense.process.ProcessBook;
import cn.bense.shared.Zone;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new version must hold before it is published. */
@Component
class VersionRules {

    static final int REASON_MAX = 200;

    /** The four fronts of the notice 源执法字〔2022〕13号. */
    static final List<String> FRONTS = List.of("环卫治脏", "设施治差", "市容治乱", "绿化治粗");

    private static final int NAME_MAX = 60;
    private static final int SHORT_MAX = 12;
    private static final int LINE_MAX = 400;
    private static final int LINES_MAX = 20;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern CLAUSE = Pattern.compile("D\\d{2}");
    private static final Pattern ICON = Pattern.compile("[a-z0-9-]{1,40}");

    private record Place(String variant, Region region, Severity severity) {}

    private final Staff staff;
    private final ProcessBook processes;

    VersionRules(Staff staff, ProcessBook processes) {
        this.staff = staff;
        this.processes = processes;
    }

    /** Keys of the processes that can rectify an item: the files of {@code bpmn/cleanup}. */
    List<String> cleanupProcesses() {
        return processes.definitions().stream()
                .filter(d -> d.resource().contains("cleanup/"))
                .map(ProcessBook.Definition::key)
                .sorted()
                .toList();
    }

    void check(ItemVersion last, Item wanted, String reason, Instant begins) {
        if (begins.isBefore(last.validFrom())) {
            var day = last.validFrom().atZone(Zone.SHANGHAI).toLocalDate();
            throw invalidField("from", "version-before-last", last.item().version(), day);
        }
        checkReason(reason);
        checkText(wanted, last.item());
        checkRows(wanted, wanted.deadlines());
    }

    void checkNew(Item wanted, String reason) {
        checkReason(reason);
        if (!CODE.matcher(wanted.code()).matches()) {
            throw invalidField("code", "item-code", wanted.code());
        }
        checkText(wanted, null);
        checkRows(wanted, wanted.deadlines());
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw invalidField("reason", "reason-length", REASON_MAX);
        }
    }

    /** What was fine before need not be judged again: an old process or unit may have gone since. */
    private void checkText(Item item, @Nullable Item before) {
        checkLength("name", item.name(), NAME_MAX);
        checkLength("shortName", item.shortName(), SHORT_MAX);
        if (!FRONTS.contains(item.front())) {
            throw invalidField("front", "item-front", item.front(), String.join("、", FRONTS));
        }
        if (!ICON.matcher(item.icon()).matches()) {
            throw invalidField("icon", "item-icon", item.icon());
        }
        if (item.clause() != null && !CLAUSE.matcher(item.clause()).matches()) {
            throw invalidField("clause", "item-clause", item.clause());
        }
        if ((before == null || !before.ownerUnit().equals(item.ownerUnit()))
                && staff.unit(item.ownerUnit()).filter(u -> !u.isCompany()).isEmpty()) {
            throw invalidField("ownerUnit", "item-owner", item.ownerUnit());
        }
        if ((before == null || !before.process().equals(item.process()))
                && !cleanupProcesses().contains(item.process())) {
            throw invalidField("process", "item-process", item.process());
        }
        checkVariants(item.variants());
        checkLines("standard", item.standard());
        checkLines("steps", item.steps());
    }

    private static void checkLength(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw invalidField(field, "item-name", most);
        }
    }

    private static void checkVariants(List<Variant> variants) {
        var seen = new HashSet<String>();
        for (int i = 0; i < variants.size(); i++) {
            var v = variants.get(i);
            if (!CODE.matcher(v.code()).matches()
                    || v.name().isBlank()
                    || v.name().length() > NAME_MAX
                    || !seen.add(v.code())) {
                throw invalidField("variants[" + i + "]", "item-variant", v.code(), v.name());
            }
        }
    }

    private static void checkLines(String field, List<String> lines) {
        if (lines.size() > LINES_MAX || lines.stream().anyMatch(l -> l.isBlank() || l.length() > LINE_MAX)) {
            throw invalidField(field, "item-line", LINES_MAX, LINE_MAX);
        }
    }

    private static void checkRows(Item item, List<DeadlineRow> rows) {
        var kinds = item.variants().stream().map(Variant::code).collect(Collectors.toSet());
        var seen = new HashSet<Place>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var field = "deadlines[" + i + "]";
            if (row.variant() != null && !kinds.contains(row.variant())) {
                throw invalidField(field + ".variant", "variant-unknown", row.variant(), item.name());
            }
            if (!seen.add(place(row))) {
                throw invalidField(field, "deadline-twice");
            }
        }
        // The last resort of Catalog.limit: without it a case could be left without a deadline.
        if (!seen.contains(new Place("", Region.TOWN, Severity.NORMAL))) {
            throw invalidField("deadlines", "deadline-default-missing");
        }
    }

    private static Place place(DeadlineRow row) {
        return new Place(Objects.requireNonNullElse(row.variant(), ""), row.region(), row.severity());
    }
}
