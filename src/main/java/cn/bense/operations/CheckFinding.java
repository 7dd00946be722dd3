package cn.bense.operations;

/**
 * One place where the data do not agree.
 *
 * @param table database table
 * @param number human number of the case, order, deduction ... it concerns; empty where there is none
 * @param row which row: its key as a column and value, {@code id=17}
 * @param expected what should stand there, in plain Chinese
 * @param actual what stands there
 */
public record CheckFinding(String table, String number, String row, String expected, String actual) {}
