/** Work: found, filed, dispatched, rectified, rechecked, closed. */
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
            "cleanup"
        })
@org.jspecify.annotations.NullMarked
package cn.bense.cases;
