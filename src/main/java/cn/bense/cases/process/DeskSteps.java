package cn.bense.cases.process;

import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.process.FlowBean;
import cn.bense.shared.DomainException;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What {@code problem-handling} calls where the bureau itself is waited for; each step takes the case's number and is safe twice. */
@FlowBean
@Component("deskSteps")
public class DeskSteps {

    private final CaseFiles files;
    private final Rulings rulings;
    private final SiteTasks sites;

    DeskSteps(CaseFiles files, Rulings rulings, SiteTasks sites) {
        this.files = files;
        this.rulings = rulings;
        this.sites = sites;
    }

    public Date rulingLateAt(String number) {
        return Date.from(rulings.dueAt(stored(number)));
    }

    public void remindRuler(String number) {
        rulings.remind(stored(number));
    }

    public Date siteLateAt(String number) {
        return Date.from(sites.dueAt(stored(number)));
    }

    public void remindInspector(String number) {
        sites.remind(stored(number));
    }

    private CaseFile stored(String number) {
        return files.findByNumber(number).orElseThrow(() -> DomainException.notFound("case", number));
    }
}
