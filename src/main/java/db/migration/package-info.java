/** Java migrations: tables whose scripts live in the libraries' own jars (docs/adr/0003). */
@org.jspecify.annotations.NullMarked
package db.migration;
