package cn.bense.desk;

/** One number of the workbench's strip with the sentence below it. */
record DeskCount(DeskView view, String count, String note, boolean some) {}
