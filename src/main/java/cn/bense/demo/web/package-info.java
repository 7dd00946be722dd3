/** The demo clock's address and page. */
@org.jspecify.annotations.NullMarked
package cn.bense.demo.web;
