/** The progress page while the program gets ready. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.startup;
