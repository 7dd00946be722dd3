/** Ground: the chained event rows, one chain per subject (case, deduction, account), and the log in which they are read. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "web", "worktime"})
@org.jspecify.annotations.NullMarked
package cn.bense.audit;
