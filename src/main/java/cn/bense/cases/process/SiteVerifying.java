package cn.bense.cases.process;

import cn.bense.cases.CaseSettings;
import cn.bense.cases.CaseState;
import cn.bense.cases.FilingDesk.Verification.Outcome;
import cn.bense.cases.SiteDesk;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseRights;
import cn.bense.cases.model.SiteCheck;
import cn.bense.cases.model.SiteChecks;
import cn.bense.cleanup.TaskInbox;
import cn.bense.organization.Person;
import cn.bense.organization.Staff;
import cn.bense.shared.DomainException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inspector's acts, each through the human task that waits for them. */
@Component
@Transactional
class SiteVerifying implements SiteDesk {

    private final CaseFiles files;
    private final SiteChecks checks;
    private final CaseRights rights;
    private final CaseProcess process;
    private final TaskInbox inbox;
    private final Staff staff;
    private final CaseSettings settings;

    SiteVerifying(
            CaseFiles files,
            SiteChecks checks,
            CaseRights rights,
            CaseProcess process,
            @Lazy TaskInbox inbox,
            Staff staff,
            CaseSettings settings) {
        this.files = files;
        this.checks = checks;
        this.rights = rights;
        this.process = process;
        this.inbox = inbox;
        this.staff = staff;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAnswer(Person person, String number) {
        return files.findByNumber(number)
                .filter(file -> rights.verifiesOnSite(person, file))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable SiteFacts facts(Person person, String number) {
        return person.ofCompany()
                ? null
                : checks.findFirstByCaseNumberOrderByIdDesc(number)
                        .map(this::facts)
                        .orElse(null);
    }

    private SiteFacts facts(SiteCheck c) {
        var by = c.answeredBy();
        return new SiteFacts(
                staff.nameOf(c.sentBy()),
                c.sentAt(),
                c.sentAt().plus(settings.verifyLimit()),
                c.found(),
                c.remark(),
                by == null ? null : staff.nameOf(by),
                c.answeredAt());
    }

    @Override
    public void answer(Person person, String number, Found found, @Nullable String remark, List<String> photoIds) {
        var file = files.findLockedByNumber(number)
                .filter(f -> rights.maySee(person, f))
                .orElseThrow(() -> DomainException.notFound("case", number));
        if (!rights.goesOut(person)) {
            throw DomainException.forbidden("not-your-task", "现场核实");
        }
        if (file.state() != CaseState.VERIFYING) {
            throw DomainException.conflict("case-state-site", number, file.state());
        }
        var fields = new HashMap<String, Object>(Map.of("found", found.name()));
        if (remark != null && !remark.isBlank()) {
            fields.put("comment", remark.strip());
        }
        inbox.completeAt(person, number, CaseProcess.VERIFY_ON_SITE, fields, Map.of("verify", photoIds));
    }

    /** The desk decides while somebody is on the way: nothing is left to look at. Sending out twice is refused. */
    void recallFor(CaseFile file, Outcome decision) {
        if (file.state() != CaseState.VERIFYING) {
            return;
        }
        if (decision == Outcome.SEND) {
            throw DomainException.conflict("site-sent-already", file.number());
        }
        process.siteMoot(file.number());
    }
}
