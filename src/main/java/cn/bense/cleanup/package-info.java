/** Work: work orders, cleanup steps and evidence gates; knows neither case nor campaign. */
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
            "contract"
        })
@org.jspecify.annotations.NullMarked
package cn.bense.cleanup;
