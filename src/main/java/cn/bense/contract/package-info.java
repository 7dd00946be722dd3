/** Register: contracts with areas, clauses and tariff in versions, fee. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "process", "worktime", "organization", "catalog"})
@org.jspecify.annotations.NullMarked
package cn.bense.contract;
