/** Encryption of single values at rest: the key ring and its source. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.secret;
