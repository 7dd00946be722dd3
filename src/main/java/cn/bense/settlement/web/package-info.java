/** REST and pages of deductions. */
@org.jspecify.annotations.NullMarked
package cn.bense.settlement.web;
