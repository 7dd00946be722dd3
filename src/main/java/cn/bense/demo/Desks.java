package cn.bense.demo;

import cn.bense.cases.CaseBook;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.RecheckDesk;
import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestDesk;
import cn.bense.cases.SupervisionDesk;

/** The desks at which a case is handled. */
record Desks(
        FilingDesk filing,
        DispatchDesk dispatching,
        RecheckDesk rechecking,
        RequestDesk requests,
        SupervisionDesk supervision,
        CaseBook book,
        RequestBook requestBook) {}
