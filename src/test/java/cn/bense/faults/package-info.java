/**
 * The fault runs ({@code mvn -Pfaults verify}): the packaged program in processes of its own is killed, its database frozen, its
 * disk filled, its requests doubled and its answers lost. Each run ends with the checker at zero findings.
 */
@NullMarked
package cn.bense.faults;

import org.jspecify.annotations.NullMarked;
