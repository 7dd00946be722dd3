package cn.bense.cases.web;

import cn.bense.cases.CaseBook;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import cn.bense.web.IfMatch;
import cn.bense.web.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs an act of a page on a case; one that came too late is answered with who did what in the meantime. */
@Component
class CaseActs {

    private final CaseBook book;
    private final CaseWords words;
    private final Texts texts;

    CaseActs(CaseBook book, CaseWords words, Texts texts) {
        this.book = book;
        this.words = words;
        this.texts = texts;
    }

    /** @param version what the page showed, null when the page shows no single case */
    void run(Person person, String number, @Nullable Integer version, Consumer<String> act) {
        try {
            new IfMatch(version).check(book.find(person, number).version());
            act.accept(number);
        } catch (DomainException refused) {
            throw refused.kind() == DomainException.Kind.CONFLICT ? told(person, number, refused) : refused;
        }
    }

    private DomainException told(Person person, String number, DomainException refused) {
        return book.story(person, number).stream()
                .findFirst()
                .map(line -> DomainException.conflict(
                        "case-handled",
                        sentence(refused).replaceFirst("。$", ""),
                        words.when(line.at()),
                        line.actorName(),
                        line.text()))
                .orElse(refused);
    }

    /** What was refused, in one sentence. */
    String sentence(DomainException refused) {
        return refused.errors().isEmpty()
                ? texts.error(refused.code(), refused.args())
                : texts.error(
                        refused.errors().get(0).code(), refused.errors().get(0).args());
    }
}
