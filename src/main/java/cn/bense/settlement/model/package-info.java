/** The deduction aggregate, the arithmetic of its proposal, and its repository. */
@org.jspecify.annotations.NullMarked
package cn.bense.settlement.model;
