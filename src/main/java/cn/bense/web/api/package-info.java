/** JSON manners and the OpenAPI document. */
@org.jspecify.annotations.NullMarked
package cn.bense.web.api;
