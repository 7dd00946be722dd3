package cn.bense.cleanup;

import cn.bense.evidence.CaptureForm;
import cn.bense.evidence.UploadedPhotos;
import cn.bense.organization.Person;
import cn.bense.process.HumanTask;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A human task's form as any page posts it: parameters {@code f.<field>} and {@code p.<evidence kind>}, errors by field. */
@Component
public class StepForm {

    private static final String FIELD = "f.";
    private static final String PHOTO = "p.";

    private final UploadedPhotos uploads;
    private final Texts texts;

    StepForm(UploadedPhotos uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    public Map<String, Object> fields(Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, Object>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value[0].isBlank()) {
                fields.put(name.substring(FIELD.length()), value[0].strip());
            }
        });
        return fields;
    }

    /**
     * What people type in yuan as the program's amounts in fen; the other values as typed.
     *
     * @throws DomainException 422 {@code amount-unreadable}
     */
    public Map<String, Object> inFen(HumanTask task, Map<String, Object> typed) {
        var values = new LinkedHashMap<>(typed);
        task.fields().stream()
                .filter(f -> "fen".equals(f.properties().get("unit")))
                .forEach(f -> values.computeIfPresent(f.id(), StepForm::fen));
        return values;
    }

    private static Object fen(String field, Object yuan) {
        try {
            var plain = String.valueOf(yuan).replace(",", "").strip();
            return new BigDecimal(plain).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException notMoney) {
            throw DomainException.invalidField("fields." + field, "amount-unreadable", yuan);
        }
    }

    public Map<String, List<String>> photos(Map<String, String[]> parameters) {
        var byKind = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(PHOTO)) {
                byKind.put(name.substring(PHOTO.length()), new ArrayList<>(List.of(value)));
            }
        });
        return byKind;
    }

    /** Without JavaScript the form itself carries files: they count for the first kind that still lacks photos. */
    public void addFiles(
            HumanTask task, Map<String, List<String>> byKind, @Nullable List<MultipartFile> files, Person person) {
        var ids = uploads.idsOf(List.of(), files, CaptureForm.EMPTY, person.username());
        for (var id : ids) {
            task.evidence().stream()
                    .filter(n -> byKind.getOrDefault(n.kind(), List.of()).size() < Math.max(1, n.min()))
                    .findFirst()
                    .ifPresent(n -> byKind.computeIfAbsent(n.kind(), k -> new ArrayList<>())
                            .add(id));
        }
    }

    public TaskSubmission.@Nullable At at(Map<String, String[]> parameters) {
        var lat = number(parameters, "lat");
        var lon = number(parameters, "lon");
        var accuracy = number(parameters, "accuracy");
        return lat == null || lon == null
                ? null
                : new TaskSubmission.At(lat, lon, accuracy == null ? 0 : accuracy, null);
    }

    private static @Nullable Double number(Map<String, String[]> parameters, String name) {
        var value = parameters.get(name);
        try {
            return value == null || value[0].isBlank() ? null : Double.valueOf(value[0]);
        } catch (NumberFormatException unreadable) {
            return null; // a device that sends nonsense has no position
        }
    }

    /** Sentences by field; what belongs to no field stands under {@code ""}. */
    public Map<String, String> errors(DomainException refused) {
        var errors = new LinkedHashMap<String, String>();
        refused.errors().forEach(e -> errors.put(e.field(), texts.error(e.code(), e.args())));
        if (errors.isEmpty()) {
            errors.put("", texts.error(refused.code(), refused.args()));
        }
        return errors;
    }
}
