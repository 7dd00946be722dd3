package cn.bense.operations.checks;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who was told a number finds exactly that case: each acknowledged report key has one case, each case one key at most. */
final class AcknowledgedKeys implements Check {

    private static final Pattern NUMBER = Pattern.compile("AJ\\d{8}-\\d{5,}");

    private record Told(String id, String number) {}

    @Override
    public String key() {
        return "acknowledged-keys";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var told = new HashMap<String, Told>();
        var looked = new long[1];
        books.each(
                "select id, status, headers, body from web_idempotency where status is not null"
                        + " and (route = '/api/v1/cases' and status = 201 or route = '/report' and status in (302, 303))",
                row -> {
                    looked[0]++;
                    var number = number(row.getString("headers"), row.getString("body"));
                    var id = row.getString("id");
                    if (number == null) {
                        findings.add("web_idempotency", "", "id=" + id, "答复里有案件编号", "没有编号");
                        return;
                    }
                    var other = told.put(number, new Told(id, number));
                    if (other != null) {
                        findings.add(
                                "web_idempotency", number, "id=" + id, "一个受理号对一件案件", "受理号 " + other.id() + " 也答复了这件");
                    }
                });
        var cases = new HashMap<String, Integer>();
        books.each("select number from cases_case_file", row -> cases.merge(row.getString(1), 1, Integer::sum));
        told.values().stream()
                .filter(t -> cases.getOrDefault(t.number(), 0) != 1)
                .forEach(t -> findings.add(
                        "cases_case_file",
                        t.number(),
                        "web_idempotency.id=" + t.id(),
                        "已答复上报人的案件恰有 1 件",
                        cases.getOrDefault(t.number(), 0) + " 件"));
        return looked[0];
    }

    private static @Nullable String number(@Nullable String headers, @Nullable String body) {
        var location = NUMBER.matcher(headers == null ? "" : headers);
        if (location.find()) {
            return location.group();
        }
        var answer = Pattern.compile("\"number\"\\s*:\\s*\"(" + NUMBER.pattern() + ")\"")
                .matcher(body == null ? "" : body);
        return answer.find() ? answer.group(1) : null;
    }
}
