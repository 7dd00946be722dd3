/** Register: weather, permits, events, and later epidemic orders. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "process", "worktime", "organization"})
@org.jspecify.annotations.NullMarked
package cn.bense.conditions;
