package cn.bense.cases.process;

import cn.bense.cases.CaseChanged;
import cn.bense.cases.model.CaseDeadlines;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.catalog.Catalog.Severity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Standing water over a gully: the nearest limit, a case of its own for the water, the duty chief is told (domain.md 6.1). */
@Component
class StandingWater {

    private static final String TYPE = "STANDING_WATER";

    /** 0406 道路积水. */
    private static final String WATER = "WATER_ON_ROAD";

    private final CaseFiles files;
    private final RainWarnings severities;
    private final LinkedCases linked;
    private final CaseJournal journal;

    StandingWater(CaseFiles files, RainWarnings severities, LinkedCases linked, CaseJournal journal) {
        this.files = files;
        this.severities = severities;
        this.linked = linked;
        this.journal = journal;
    }

    /** The crew met it at its work. */
    void met(CaseFile file) {
        severities.raiseTo(file, Severity.EMERGENCY);
        linked.open(file, WATER);
        journal.noted(file, TYPE, CaseJournal.SYSTEM, "现场路面积水，按最急的时限办，已报值班长");
    }

    /** A gully reported as an emergency is one with water standing over it (5.7, Deadlines). */
    @EventListener(condition = "#filed.type() == 'FILED'")
    void onFiled(CaseChanged filed) {
        files.findByNumber(filed.number())
                .filter(file -> file.severity() == Severity.EMERGENCY)
                .filter(file -> file.finding().item().equals(CaseDeadlines.WEATHER_ITEM))
                .ifPresent(file -> journal.noted(file, TYPE, CaseJournal.SYSTEM, "上报时路面已积水，已报值班长"));
    }
}
