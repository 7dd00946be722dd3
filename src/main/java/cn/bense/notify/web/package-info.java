/** Page and REST of the inbox. */
@org.jspecify.annotations.NullMarked
package cn.bense.notify.web;
