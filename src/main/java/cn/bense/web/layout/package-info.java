/** Shell, menu by post, landing page, sign-in page. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.layout;
