/** Java migrations that read our own data files. */
@org.jspecify.annotations.NullMarked
package db.migration.common;
