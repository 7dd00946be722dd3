/** The case aggregate, its rules and its repository. */
@org.jspecify.annotations.NullMarked
package cn.bense.cases.model;
