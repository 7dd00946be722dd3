package cn.bense.cases.process;

import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cleanup.OwnerCorrected;
import cn.bense.cleanup.OwnerNoticed;
import cn.bense.cleanup.OwnerRefused;
import cn.bense.cleanup.Resoiled;
import cn.bense.shared.SubjectRef;
import cn.bense.shared.Zone;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of a source of soiling, in the story of the case that met it (domain.md 6.2). */
@Component
class SourceStory {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINA).withZone(Zone.SHANGHAI);

    private final CaseFiles files;
    private final CaseJournal journal;

    SourceStory(CaseFiles files, CaseJournal journal) {
        this.files = files;
        this.journal = journal;
    }

    @EventListener
    void on(Resoiled e) {
        note(e.origin(), "RESOILED", "同一处 " + e.days() + " 天内清过又脏，这是第 " + e.count() + " 次重复，建议把来源列为 C 类并联合检查");
    }

    @EventListener
    void on(OwnerNoticed e) {
        var again = e.resoilCount() > 0 ? "；" + proposal(e.resoilCount()) : "";
        note(
                e.origin(),
                "OWNER_NOTICED",
                "查到来源 " + e.party() + "，发告知单 " + e.notice() + "，限 " + UNTIL.format(e.termEndsAt()) + " 前改正" + again);
    }

    @EventListener
    void on(OwnerCorrected e) {
        note(e.origin(), "OWNER_CORRECTED", "复查告知单 " + e.notice() + "，" + e.party() + " 已改正");
    }

    @EventListener
    void on(OwnerRefused e) {
        var again = e.resoilCount() > 0 ? "；" + proposal(e.resoilCount()) : "";
        note(e.origin(), "OWNER_REFUSED", "复查告知单 " + e.notice() + "，" + e.party() + " 没有改正，移交执法" + again);
    }

    private static String proposal(int count) {
        return "第 " + count + " 次重复，建议列为 C 类并联合检查";
    }

    private void note(SubjectRef origin, String type, String text) {
        if (origin.kind().equals("case")) {
            files.findByNumber(origin.number()).ifPresent(file -> journal.noted(file, type, CaseJournal.SYSTEM, text));
        }
    }
}
