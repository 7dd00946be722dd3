/** Register: items, class codes, standards, deadlines; effective-dated. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "process", "worktime", "organization"})
@org.jspecify.annotations.NullMarked
package cn.bense.catalog;
