/** REST operations and page addresses of photos. */
@org.jspecify.annotations.NullMarked
package cn.bense.evidence.web;
