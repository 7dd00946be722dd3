/** Pages and API of the operations room. */
@org.jspecify.annotations.NullMarked
package cn.bense.operations.web;
