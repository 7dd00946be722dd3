/**
 * Idempotency-Key: the same request twice has one effect and one answer.
 *
 * <p>The key's row is inserted by the first writing transaction of the request, at its beginning, and so commits or
 * rolls back with the command itself; the answer is added to the row right after. Hence
 *
 * <ul>
 *   <li>a crash before the commit leaves no row: the repeat does the work;
 *   <li>a crash between commit and answer leaves a row without answer: the repeat is refused with 409
 *       {@code idempotency-unanswered}, the effect is not doubled;
 *   <li>a parallel twin waits at the insert for the first to commit, then does nothing (its transactions roll back) and
 *       gets the first one's answer.
 * </ul>
 *
 * The other ways were worse: a row written before the command needs a lease to survive a crash, and one transaction
 * around the whole request would tie the single commands of a bulk together and hold a connection while photos are read.
 * What only reads before the command must be {@code readOnly}, or the key is taken by it.
 */
@org.jspecify.annotations.NullMarked
package cn.bense.web.idempotency;
