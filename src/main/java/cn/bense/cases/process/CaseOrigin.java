package cn.bense.cases.process;

import cn.bense.cases.CaseFacts;
import cn.bense.cases.CaseFacts.Hand;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.cases.model.SeparationPolicy;
import cn.bense.cleanup.WorkOrders;
import cn.bense.cleanup.WorkOrigin;
import cn.bense.cleanup.WorkStepDone;
import cn.bense.evidence.PhotoAccess;
import cn.bense.organization.Person;
import cn.bense.shared.SubjectRef;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cases as origins of work, as owners of photos, and as hearers of what steps tell. */
@Component
class CaseOrigin implements WorkOrigin, PhotoAccess {

    private final CaseFiles files;
    private final CaseFacts facts;
    private final CaseJournal journal;
    private final SeparationPolicy separation;
    private final CaseProcess process;
    private final RequestCourse requests;
    private final WorkOrders orders;

    CaseOrigin(
            CaseFiles files,
            CaseFacts facts,
            CaseJournal journal,
            SeparationPolicy separation,
            CaseProcess process,
            RequestCourse requests,
            @Lazy WorkOrders orders) {
        this.files = files;
        this.facts = facts;
        this.journal = journal;
        this.separation = separation;
        this.process = process;
        this.requests = requests;
        this.orders = orders;
    }

    @Override
    public boolean handles(String kind) {
        return kind.equals("case") || kind.equals("work-order");
    }

    @Override
    public void lock(String number) {
        facts.lock(number);
    }

    @Override
    public void checkFixer(String number, Person fixer) {
        separation.take(number, fixer, Hand.FIXER);
        files.findByNumber(number).ifPresent(requests::workGoesOn);
    }

    @Override
    public void hold(String number, String reason) {
        files.findByNumber(number).ifPresent(f -> journal.noted(f, "HELD", CaseJournal.SYSTEM, reason));
        process.suspended(number);
    }

    @Override
    public void release(String number) {
        process.resumed(number);
    }

    @Override
    public boolean maySee(Person person, String number) {
        return facts.maySee(person, number);
    }

    /** The photos of a case or of its work orders are seen by those who see the case. */
    @Override
    public boolean maySee(Person person, SubjectRef subject) {
        if (subject.kind().equals("case")) {
            return maySee(person, subject.number());
        }
        return orders.find(subject.number())
                .map(WorkOrders.WorkOrderView::origin)
                .filter(origin -> origin.kind().equals("case"))
                .filter(origin -> maySee(person, origin.number()))
                .isPresent();
    }

    @EventListener
    void onStep(WorkStepDone step) {
        if (!step.origin().kind().equals("case")) {
            return;
        }
        files.findByNumber(step.origin().number()).ifPresent(file -> {
            var from = file.state();
            file.startWork();
            if (from == file.state()) {
                journal.noted(file, "STEP_DONE", step.actor(), step.name());
            } else {
                journal.moved(file, from, "WORK_STARTED", step.actor(), step.name());
            }
        });
    }
}
