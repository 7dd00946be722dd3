/** Ground: layout, navigation, filter chain, idempotency, error answers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.bense.web;
