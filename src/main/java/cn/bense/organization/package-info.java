/** Register: departments, companies, roads, grids, people, posts, accounts, tokens. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "web", "audit", "process", "worktime"})
@org.jspecify.annotations.NullMarked
package cn.bense.organization;
