package cn.bense.cases.process;

import cn.bense.cases.CaseSettings;
import cn.bense.cases.SiteDesk.Found;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.SiteCheck;
import cn.bense.cases.model.SiteChecks;
import cn.bense.evidence.Photos;
import cn.bense.organization.Person;
import cn.bense.process.TaskSubmission;
import cn.bense.shared.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What sending a report out and answering from the spot do to the case. */
@Component
class SiteTasks {

    private static final int LONGEST = 500;

    private final SiteChecks checks;
    private final CaseJournal journal;
    private final Photos photos;
    private final MessageSource messages;
    private final CaseSettings settings;
    private final Clock clock;

    SiteTasks(
            SiteChecks checks,
            CaseJournal journal,
            Photos photos,
            MessageSource messages,
            CaseSettings settings,
            Clock clock) {
        this.checks = checks;
        this.journal = journal;
        this.photos = photos;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** By when an inspector must have answered. */
    Instant dueAt(CaseFile file) {
        return sending(file).sentAt().plus(settings.verifyLimit());
    }

    /** By when the desk must decide: from the report, or from the answer that came back. */
    Instant deskDueAt(CaseFile file) {
        return checks.findFirstByCaseNumberOrderByIdDesc(file.number())
                .map(SiteCheck::answeredAt)
                .orElse(file.finding().foundAt())
                .plus(settings.dispatchLimit());
    }

    void remind(CaseFile file) {
        var minutes = settings.verifyLimit().toMinutes();
        journal.noted(file, "SITE_LATE", CaseJournal.SYSTEM, "等待现场核实超过 " + minutes + " 分钟，提醒监督员");
    }

    private SiteCheck sending(CaseFile file) {
        return checks.findFirstByCaseNumberOrderByIdDesc(file.number())
                .orElseThrow(() -> DomainException.conflict("case-state-site", file.number(), file.state()));
    }

    void sent(CaseFile file, Person actor) {
        var from = file.state();
        checks.save(SiteCheck.send(file, actor.username(), clock.instant()));
        journal.moved(file, from, "SITE_SENT", actor.username(), "派监督员到现场核实");
    }

    void answered(CaseFile file, Person actor, TaskSubmission submission) {
        if (actor.username().equals(file.finding().finder())) {
            throw DomainException.forbidden("site-own-report", file.number());
        }
        var remark = submission.text("comment");
        if (remark != null && remark.length() > LONGEST) {
            throw DomainException.invalidField("comment", "site-remark-too-long", LONGEST, remark.length());
        }
        var check = sending(file);
        var from = file.state();
        var found = Found.valueOf(String.valueOf(submission.text("found")));
        check.answer(file, found, remark, actor.username(), clock.instant());
        var shots = submission.photos().getOrDefault("verify", List.of());
        photos.bind(file.ref(), "verify", shots, actor.username());
        var word = messages.getMessage("cases.found." + found, null, found.name(), null);
        journal.moved(
                file,
                from,
                "SITE_ANSWERED",
                actor.username(),
                "现场核实：" + word + (remark == null ? "" : "，" + remark) + "，附 " + shots.size() + " 张照片");
    }
}
