/** Demo data made by the use cases under a moved clock, and the demo clock itself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "process",
            "worktime",
            "evidence",
            "conditions",
            "organization",
            "catalog",
            "contract",
            "cleanup",
            "cases",
            "settlement",
            "notify",
            "operations"
        })
@org.jspecify.annotations.NullMarked
package cn.bense.demo;
