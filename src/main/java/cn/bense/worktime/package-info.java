/** Ground: clock, calendars, deadline arithmetic, timetable. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.bense.worktime;
