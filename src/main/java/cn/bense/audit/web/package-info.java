/** The log on a page, as a file and for programs. */
@org.jspecify.annotations.NullMarked
package cn.bense.audit.web;
