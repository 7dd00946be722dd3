/** Rules of the house that a compiler does not know; each was seen failing once (docs/adr/0004-build-rules.md). */
@NullMarked
package cn.bense.architecture;

import org.jspecify.annotations.NullMarked;
