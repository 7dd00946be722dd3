package cn.bense.cases.process;

import cn.bense.cases.FilingDesk;
import cn.bense.cases.model.CaseFile;
import cn.bense.cases.model.CaseFiles;
import cn.bense.cases.model.CaseJournal;
import cn.bense.catalog.Catalog;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Cases opened while another is handled: the pipe behind the gully, the broken grate, the dead tree. */
@Component
class LinkedCases {

    private final CaseFiles files;
    private final FilingDesk filing;
    private final Catalog catalog;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final Clock clock;

    LinkedCases(
            CaseFiles files,
            @Lazy FilingDesk filing,
            Catalog catalog,
            CaseJournal journal,
            CaseProcess process,
            Clock clock) {
        this.files = files;
        this.filing = filing;
        this.catalog = catalog;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    void open(CaseFile parent, String item) {
        var name = catalog.item(item, clock.instant()).map(Catalog.Item::name).orElse(item);
        var number = filing.reportLinked(parent.number(), item, "处置 " + parent.number() + " 时发现");
        journal.noted(parent, "LINKED_OPENED", CaseJournal.SYSTEM, "另立关联案件 " + number + "（" + name + "）");
    }

    /** A linked case was closed: a parent that waits for it goes on. */
    void closed(CaseFile child) {
        var parentNumber = child.finding().linkedFrom();
        if (parentNumber == null) {
            return;
        }
        files.findByNumber(parentNumber)
                .filter(parent -> parent.dueClock().stopped())
                .ifPresent(parent -> {
                    process.resumed(parent.number());
                    var order = parent.workOrder();
                    if (order != null) {
                        process.municipalDone(order);
                    }
                });
    }
}
