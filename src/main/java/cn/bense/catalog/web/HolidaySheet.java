package cn.bense.catalog.web;

import cn.bense.catalog.CalendarDesk.DayChange;
import cn.bense.shared.DomainException;
import cn.bense.shared.DomainException.FieldError;
import cn.bense.web.SheetFile;
import cn.bense.web.SheetFile.Column;
import cn.bense.web.UploadedSheet;
import cn.bense.web.UploadedSheet.Line;
import cn.bense.worktime.Holidays.Kind;
import cn.bense.worktime.SpecialDay;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A year's holidays as an Excel file, the same columns out and in. */
final class HolidaySheet {

    private static final String DAY = "日期";
    private static final String KIND = "放假或上班";
    private static final String HOLIDAY = "节假日";
    static final List<String> HEADINGS = List.of(DAY, KIND, HOLIDAY);

    private static final Map<String, Kind> KINDS =
            Map.of("放假", Kind.REST, "休", Kind.REST, "上班", Kind.WORK, "班", Kind.WORK, "调休上班", Kind.WORK);

    private HolidaySheet() {}

    static List<DayChange> read(@Nullable MultipartFile file) {
        var wrong = new ArrayList<FieldError>();
        var days = new ArrayList<DayChange>();
        var seen = new ArrayList<LocalDate>();
        for (var line : UploadedSheet.read(file, HEADINGS)) {
            try {
                var day = DayForm.date(DAY, line.text(DAY));
                if (seen.contains(day)) {
                    wrong.add(line.wrong(DAY, "calendar-twice", day));
                }
                seen.add(day);
                days.add(new DayChange(day, kind(line), line.text(HOLIDAY)));
            } catch (DomainException refusal) {
                refusal.errors()
                        .forEach(e -> wrong.add(
                                line.wrong(e.field(), e.code(), e.args().toArray())));
            }
        }
        UploadedSheet.refuse(wrong);
        return days;
    }

    private static Kind kind(Line line) {
        var kind = KINDS.get(line.text(KIND));
        if (kind == null) {
            throw DomainException.invalidField(KIND, "calendar-kind", line.text(KIND));
        }
        return kind;
    }

    static void write(List<SpecialDay> days, OutputStream out) throws IOException {
        try (var file = new SheetFile(out)) {
            file.table("节假日", HEADINGS.stream().map(h -> new Column(h, 16)).toList());
            days.forEach(d -> file.row(d.day(), d.kind() == Kind.REST ? "放假" : "上班", d.holiday()));
        }
    }
}
