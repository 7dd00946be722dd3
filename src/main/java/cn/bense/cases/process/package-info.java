/** What problem-handling may call, its names, and what its tasks tell the inbox. */
@org.jspecify.annotations.NullMarked
package cn.bense.cases.process;
