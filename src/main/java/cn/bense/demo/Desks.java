package cn.bense.demo;

import cn.bense.cases.CaseBook;
import cn.bense.cases.DispatchDesk;
import cn.bense.cases.FilingDesk;
import cn.bense.cases.RecheckDesk;

/** The desks at which a case is handled. */
record Desks(FilingDesk filing, DispatchDesk dispatching, RecheckDesk rechecking, CaseBook book) {}
