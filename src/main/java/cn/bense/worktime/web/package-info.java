/** The calendar over the API. */
@org.jspecify.annotations.NullMarked
package cn.bense.worktime.web;
