package cn.bense.operations.checks;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sum per contractor and month, to the fen, twice: from the deductions, and from the amounts that their chained events tell.
 * Where the sums differ, the deductions that make the difference are named.
 */
final class MonthSums implements Check {

    private static final Pattern YUAN = Pattern.compile("(\\d[\\d,]*\\.\\d{2}) 元");

    private record Line(String number, String account, long fen) {}

    @Override
    public String key() {
        return "month-sums";
    }

    @Override
    public long look(Books books, Findings findings) throws SQLException {
        var told = told(books);
        var stored = new TreeMap<String, Long>();
        var heard = new TreeMap<String, Long>();
        List<Line> lines = new ArrayList<>();
        books.each(
                "select number, contractor, charge_month, coalesce(decided_fen, proposed_fen) as fen"
                        + " from settlement_deduction where state <> 'DROPPED'",
                row -> {
                    var account = row.getString("contractor") + " " + row.getString("charge_month");
                    lines.add(new Line(row.getString("number"), account, row.getLong("fen")));
                });
        for (var line : lines) {
            stored.merge(line.account(), line.fen(), Long::sum);
            heard.merge(line.account(), told.getOrDefault(line.number(), 0L), Long::sum);
        }
        stored.forEach((account, sum) -> {
            long events = heard.getOrDefault(account, 0L);
            if (sum != events) {
                findings.add(
                        "settlement_deduction",
                        account,
                        "合计 " + names(lines, account, told),
                        "按经过记录合计 " + yuan(events) + " 元",
                        "按扣款表合计 " + yuan(sum) + " 元");
            }
        });
        return lines.size();
    }

    /** What the events say a deduction amounts to: proposed, agreed or changed, the last word holds. */
    private static Map<String, Long> told(Books books) throws SQLException {
        var told = new HashMap<String, Long>();
        books.each(
                "select subject_number, type, text from audit_event where subject_kind = 'deduction'"
                        + " and type in ('PROPOSED', 'CONFIRMED', 'CHANGED') order by subject_number, seq",
                row -> {
                    var amounts = YUAN.matcher(row.getString("text"));
                    var wanted = "CHANGED".equals(row.getString("type")) ? 2 : 1; // "from ... to ..."
                    for (int i = 0; i < wanted && amounts.find(); i++) {
                        if (i == wanted - 1) {
                            told.put(row.getString("subject_number"), fen(amounts.group(1)));
                        }
                    }
                });
        return told;
    }

    private static String names(List<Line> lines, String account, Map<String, Long> told) {
        return String.join(
                "、",
                lines.stream()
                        .filter(line -> line.account().equals(account))
                        .filter(line -> line.fen() != told.getOrDefault(line.number(), 0L))
                        .map(Line::number)
                        .limit(5)
                        .toList());
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact();
    }

    private static String yuan(long fen) {
        return ChargeAmounts.yuan(BigDecimal.valueOf(fen));
    }
}
