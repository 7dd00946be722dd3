/** The harness: one context, one database, one browser for all tests that need them. See docs/architecture.md. */
@NullMarked
package cn.bense.testing;

import org.jspecify.annotations.NullMarked;
