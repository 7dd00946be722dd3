package cn.bense.catalog.web;

import cn.bense.catalog.Catalog;
import cn.bense.catalog.Catalog.DeadlineRow;
import cn.bense.catalog.Catalog.Item;
import cn.bense.catalog.Catalog.Severity;
import cn.bense.catalog.CatalogDesk;
import cn.bense.catalog.CatalogDesk.NewDeadlines;
import cn.bense.organization.Person;
import cn.bense.organization.Places.Region;
import cn.bense.shared.DomainException.FieldError;
import cn.bense.web.IfMatch;
import cn.bense.web.SheetFile;
import cn.bense.web.SheetFile.Column;
import cn.bense.web.Texts;
import cn.bense.web.UploadedSheet;
import cn.bense.web.UploadedSheet.Line;
import cn.bense.worktime.Limit;
import cn.bense.worktime.LimitUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The deadline tables as an Excel file, the same columns out and in. Sending it back publishes a version of each item
 * whose table differs, all or none; an item that is not in the file stays as it is.
 */
@Component
class DeadlineSheet {

    private static final String ITEM = "事项代码";
    private static final String KIND = "类别代码";
    private static final String REGION = "区域";
    private static final String SEVERITY = "程度";
    private static final String AMOUNT = "时限";
    private static final String UNIT = "单位";
    private static final List<String> HEADINGS = List.of(ITEM, KIND, REGION, SEVERITY, AMOUNT, UNIT);

    private final Catalog catalog;
    private final CatalogDesk desk;
    private final Texts texts;
    private final Clock clock;

    DeadlineSheet(Catalog catalog, CatalogDesk desk, Texts texts, Clock clock) {
        this.catalog = catalog;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return how many items got a new version */
    @Transactional
    public int publish(@Nullable MultipartFile file, LocalDate from, String reason, Person by) {
        int published = 0;
        for (var entry : read(file).entrySet()) {
            var last = desk.versions(entry.getKey()).get(0).item();
            if (!new HashSet<>(last.deadlines()).equals(new HashSet<>(entry.getValue()))) {
                desk.publish(
                        entry.getKey(),
                        new NewDeadlines(from, entry.getValue(), reason),
                        new IfMatch(last.version()),
                        by);
                published++;
            }
        }
        return published;
    }

    private Map<String, List<DeadlineRow>> read(@Nullable MultipartFile file) {
        var wrong = new ArrayList<FieldError>();
        var tables = new LinkedHashMap<String, List<DeadlineRow>>();
        for (var line : UploadedSheet.read(file, HEADINGS)) {
            var item = catalog.item(line.text(ITEM), clock.instant());
            if (item.isEmpty()) {
                wrong.add(line.wrong(ITEM, "item-unknown", line.text(ITEM)));
                continue;
            }
            row(line, item.get(), wrong).ifPresent(row -> add(line, row, tables, wrong));
        }
        UploadedSheet.refuse(wrong);
        return tables;
    }

    private static void add(Line line, DeadlineRow row, Map<String, List<DeadlineRow>> tables, List<FieldError> wrong) {
        var rows = tables.computeIfAbsent(line.text(ITEM), k -> new ArrayList<>());
        if (rows.stream().anyMatch(r -> samePlace(r, row))) {
            wrong.add(line.wrong(REGION, "deadline-twice"));
        }
        rows.add(row);
    }

    private static boolean samePlace(DeadlineRow a, DeadlineRow b) {
        return java.util.Objects.equals(a.variant(), b.variant())
                && a.region() == b.region()
                && a.severity() == b.severity();
    }

    private Optional<DeadlineRow> row(Line line, Item item, List<FieldError> wrong) {
        int before = wrong.size();
        var kind = line.text(KIND);
        if (!kind.isEmpty() && item.variants().stream().noneMatch(v -> v.code().equals(kind))) {
            wrong.add(line.wrong(KIND, "variant-unknown", kind, item.name()));
        }
        var region = word(Region.values(), line, REGION, wrong);
        var severity = word(Severity.values(), line, SEVERITY, wrong);
        var unit = word(LimitUnit.values(), line, UNIT, wrong);
        if (!line.text(AMOUNT).matches("[1-9]\\d{0,2}")) {
            wrong.add(line.wrong(AMOUNT, "item-amount", line.text(AMOUNT)));
        }
        if (wrong.size() > before || region.isEmpty() || severity.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        var limit = new Limit(Integer.parseInt(line.text(AMOUNT)), unit.get());
        return Optional.of(new DeadlineRow(kind.isEmpty() ? null : kind, region.get(), severity.get(), limit));
    }

    private <E extends Enum<E>> Optional<E> word(E[] values, Line line, String heading, List<FieldError> wrong) {
        var found = Arrays.stream(values)
                .filter(v -> texts.label(v).equals(line.text(heading)))
                .findFirst();
        if (found.isEmpty()) {
            var words = String.join("、", Arrays.stream(values).map(texts::label).toList());
            wrong.add(line.wrong(heading, "item-word", line.text(heading), words));
        }
        return found;
    }

    void write(OutputStream out) throws IOException {
        try (var file = new SheetFile(out)) {
            file.table(
                    "时限",
                    HEADINGS.stream()
                            .map(h -> new Column(h, h.equals(ITEM) ? 30 : 14))
                            .toList());
            for (var item : catalog.items(clock.instant())) {
                item.deadlines().forEach(row -> line(file, item, row));
            }
        }
    }

    private void line(SheetFile file, Item item, DeadlineRow row) {
        file.row(
                item.code(),
                row.variant(),
                texts.label(row.region()),
                texts.label(row.severity()),
                row.limit().amount(),
                texts.label(row.limit().unit()));
    }
}
