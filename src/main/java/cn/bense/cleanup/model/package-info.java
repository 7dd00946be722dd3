/** Work orders, their steps and owner notices as stored. */
@org.jspecify.annotations.NullMarked
package cn.bense.cleanup.model;
