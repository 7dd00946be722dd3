/** One translation of every failure into an answer: problem document, page or toast. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.error;
