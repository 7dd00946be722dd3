/** Consequence: deductions, from proposal to decision. */
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
            "cases"
        })
@org.jspecify.annotations.NullMarked
package cn.bense.settlement;
