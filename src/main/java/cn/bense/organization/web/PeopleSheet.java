package cn.bense.organization.web;

import cn.bense.organization.PeopleDesk.Entry;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException.FieldError;
import cn.bense.web.SheetFile;
import cn.bense.web.SheetFile.Column;
import cn.bense.web.Texts;
import cn.bense.web.UploadedSheet;
import cn.bense.web.UploadedSheet.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** People as an Excel file, the same columns out and in; units by code or name, posts by their labels. */
@Component
class PeopleSheet {

    private static final String USERNAME = "账号";
    private static final String NAME = "姓名";
    private static final String UNIT = "单位";
    private static final String POSTS = "岗位";
    private static final String CREW = "班组";
    private static final List<String> HEADINGS = List.of(USERNAME, NAME, UNIT, POSTS, CREW);

    private final Staff staff;
    private final Texts texts;

    PeopleSheet(Staff staff, Texts texts) {
        this.staff = staff;
        this.texts = texts;
    }

    List<Entry> read(@Nullable MultipartFile file) {
        var wrong = new ArrayList<FieldError>();
        var entries = new ArrayList<Entry>();
        for (var line : UploadedSheet.read(file, HEADINGS)) {
            var unit = unit(line, wrong);
            var posts = posts(line, wrong);
            var crew = line.text(CREW);
            entries.add(new Entry(
                    line.text(USERNAME), line.text(NAME), unit.orElse(""), posts, crew.isEmpty() ? null : crew));
        }
        UploadedSheet.refuse(wrong);
        return entries;
    }

    private Optional<String> unit(Line line, List<FieldError> wrong) {
        var typed = line.text(UNIT);
        var found = staff.units().stream()
                .filter(u -> u.code().equals(typed) || u.name().equals(typed))
                .map(Unit::code)
                .findFirst();
        if (found.isEmpty()) {
            wrong.add(line.wrong(UNIT, "unit-unknown", typed));
        }
        return found;
    }

    private Set<Post> posts(Line line, List<FieldError> wrong) {
        var held = EnumSet.noneOf(Post.class);
        for (var word : line.text(POSTS).split("[、,，\\s]+")) {
            var post = Arrays.stream(Post.values())
                    .filter(p -> p.name().equals(word) || texts.label(p).equals(word))
                    .findFirst();
            post.ifPresent(held::add);
            if (post.isEmpty() && !word.isEmpty()) {
                wrong.add(line.wrong(POSTS, "post-unknown", word));
            }
        }
        return held;
    }

    void write(List<Person> people, OutputStream out) throws IOException {
        try (var file = new SheetFile(out)) {
            file.table(
                    "人员",
                    HEADINGS.stream()
                            .map(h -> new Column(h, HEADINGS.indexOf(h) == 3 ? 30 : 16))
                            .toList());
            people.forEach(p -> file.row(p.username(), p.name(), p.unitName(), posts(p), p.crew()));
        }
    }

    private String posts(Person p) {
        return p.posts().stream().sorted().map(texts::label).collect(Collectors.joining("、"));
    }
}
