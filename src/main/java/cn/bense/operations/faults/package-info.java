/**
 * Places where the fault runs end the program at once, as a kill would. Nothing of this is there unless the profile {@code faults}
 * is active, which only starts on the loopback address.
 */
@org.jspecify.annotations.NullMarked
package cn.bense.operations.faults;
