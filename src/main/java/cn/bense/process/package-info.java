/** Ground: the only importer of the engine; open human tasks as our own rows (the inbox). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.bense.process;
