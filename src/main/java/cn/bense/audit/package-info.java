/** Ground: the chained event rows, one chain per subject (case, deduction, account). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.bense.audit;
