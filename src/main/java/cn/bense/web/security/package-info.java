/** Filter chains, sign-in, idle sessions, bearer tokens. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.security;
