package cn.bense.catalog.web;

import java.util.regex.Pattern;

/** Says where in an uploaded file a complaint belongs. */
final class SheetWords {

    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)\\]\\.(.*)");
    private static final Pattern DAY = Pattern.compile("days\\[(\\d+)\\]\\..*");

    private SheetWords() {}

    /** {@code rows[12].日期} reads “第 12 行 日期：”; {@code days[3].kind} counts the rows under the headings. */
    static String place(String field) {
        var row = ROW.matcher(field);
        if (row.matches()) {
            return "第 " + row.group(1) + " 行 " + row.group(2) + "：";
        }
        var day = DAY.matcher(field);
        return day.matches() ? "第 " + (Integer.parseInt(day.group(1)) + 2) + " 行：" : "";
    }
}
