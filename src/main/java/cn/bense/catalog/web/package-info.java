/** REST operations of the catalogue. */
@org.jspecify.annotations.NullMarked
package cn.bense.catalog.web;
