/** The engine's wiring and the adapters of this room's words onto it. */
@org.jspecify.annotations.NullMarked
package cn.bense.process.engine;
