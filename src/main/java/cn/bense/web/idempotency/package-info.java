/** Idempotency-Key: the same request twice has one effect and one answer. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.idempotency;
