/** What the program costs: round trips, commits and rates beside the bare engine's (docs/benchmark.md). */
@NullMarked
package cn.bense.bench;

import org.jspecify.annotations.NullMarked;
