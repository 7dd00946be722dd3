/** Pages and REST of the register: tokens, people, units, roads, grids, one's own page, the first start. */
@org.jspecify.annotations.NullMarked
package cn.bense.organization.web;
