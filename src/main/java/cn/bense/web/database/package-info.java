/** How long the program waits for its database before it tells the user. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.database;
