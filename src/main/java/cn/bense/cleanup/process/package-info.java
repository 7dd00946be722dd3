/** What the cleanup processes may call, and what their tasks tell the inbox. */
@org.jspecify.annotations.NullMarked
package cn.bense.cleanup.process;
