/** What one caller may take of the server: connections, time for a body, requests in a minute. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.server;
