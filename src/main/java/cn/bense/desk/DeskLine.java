package cn.bense.desk;

import cn.bense.cases.CaseRow;
import cn.bense.settlement.DeductionView;
import org.jspecify.annotations.Nullable;

/** One line of the workbench's list: a case, or a deduction with the case it is about where that may be seen. */
record DeskLine(@Nullable CaseRow row, @Nullable DeductionView deduction, double lat, double lon) {}
