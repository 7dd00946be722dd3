/** Ground: values every room speaks. No beans, no word of a room. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package cn.bense.shared;
