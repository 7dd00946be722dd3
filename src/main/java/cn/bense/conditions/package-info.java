/** Register: weather, and later epidemic orders, permits, events. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "process", "worktime", "organization"})
@org.jspecify.annotations.NullMarked
package cn.bense.conditions;
