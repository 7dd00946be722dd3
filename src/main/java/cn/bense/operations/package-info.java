/** Care: process view and failed jobs. */
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
            "settlement"
        })
@org.jspecify.annotations.NullMarked
package cn.bense.operations;
