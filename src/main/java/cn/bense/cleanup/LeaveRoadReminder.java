package cn.bense.cleanup;

/** The traffic window of a main road has passed and the crew is still there. */
public record LeaveRoadReminder(String workOrder, String performer, String place) {}
