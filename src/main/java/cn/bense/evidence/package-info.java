/** Register: photos with original, digest, derived copies and findings. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "process", "worktime", "organization"})
@org.jspecify.annotations.NullMarked
package cn.bense.evidence;
