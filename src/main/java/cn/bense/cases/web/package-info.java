/** Pages and REST of cases. */
@org.jspecify.annotations.NullMarked
package cn.bense.cases.web;
