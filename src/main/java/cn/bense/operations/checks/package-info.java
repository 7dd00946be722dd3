/**
 * The checker's invariants, one type each. They read tables by SQL of their own and share no code with the rooms they check, their
 * own digest included: a mistake in a room must not be repeated here.
 */
@org.jspecify.annotations.NullMarked
package cn.bense.operations.checks;
