/** What deduction-decision may call, and what its task tells the inbox. */
@org.jspecify.annotations.NullMarked
package cn.bense.settlement.process;
