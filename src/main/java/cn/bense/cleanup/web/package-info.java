/** REST and pages of tasks and work orders. */
@org.jspecify.annotations.NullMarked
package cn.bense.cleanup.web;
