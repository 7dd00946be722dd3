/** The role manuals of docs/manual, read in the program: each page leads to its own part. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.help;
