/** The conditions page and its API. */
@org.jspecify.annotations.NullMarked
package cn.bense.conditions.web;
