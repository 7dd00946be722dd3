/** Who may do what, and who may see what: every route, every post, every kind of object. */
@NullMarked
package cn.bense.security;

import org.jspecify.annotations.NullMarked;
