package cn.bense.contract.web;

import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.shared.DomainException;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next tariff version as typed: amounts in yuan, one line per clause; field names are {@code D01.first} and so on. */
record TariffForm(String version, String from, String reason, List<Line> lines) {

    /** {@code was} is the clause in force, null for a new line. */
    record Line(
            String code,
            String name,
            String first,
            String second,
            String third,
            String late,
            String max,
            String points,
            @Nullable Clause was) {

        public boolean changed(String field) {
            return was != null
                    && switch (field) {
                        case "first" -> !same(first, was.first());
                        case "second" -> !same(second, was.second());
                        case "third" -> !same(third, was.third());
                        case "max" -> !same(max, was.max());
                        case "late" -> !late.equals(plain(was.lateMultiplier()));
                        default -> !points.equals(plain(was.points()));
                    };
        }

        private static boolean same(String typed, @Nullable Money money) {
            return typed.equals(yuan(money));
        }
    }

    static TariffForm of(Tariff last, LocalDate today) {
        return new TariffForm(
                String.valueOf(last.version() + 1),
                today.withDayOfMonth(1).plusMonths(1).toString(),
                "",
                last.clauses().stream().map(c -> line(c, Map.of())).toList());
    }

    static TariffForm typed(Tariff last, Map<String, String> fields) {
        return new TariffForm(
                fields.getOrDefault("version", "").strip(),
                fields.getOrDefault("from", "").strip(),
                fields.getOrDefault("reason", "").strip(),
                last.clauses().stream().map(c -> line(c, fields)).toList());
    }

    Tariff toTariff(String contract) {
        var clauses = new ArrayList<Clause>();
        for (var line : lines) {
            var was = line.was();
            clauses.add(new Clause(
                    line.code(),
                    line.name(),
                    money(line, "first", line.first()),
                    optional(line, "second", line.second()),
                    optional(line, "third", line.third()),
                    decimal(line, "late", line.late()),
                    money(line, "max", line.max()),
                    decimal(line, "points", line.points()),
                    was == null ? null : was.secondPoints(),
                    was == null ? null : was.thirdPoints(),
                    was == null
                            ? decimal(line, "points", line.points())
                            : was.maxPoints().max(decimal(line, "points", line.points()))));
        }
        return new Tariff(contract, number(), date("from", from), null, clauses);
    }

    static LocalDate date(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw DomainException.invalidField(field, "contract-date", typed);
        }
    }

    /** Yuan with at most two decimals, as a person types it; never through a floating number. */
    static Money money(String field, String typed) {
        var text = typed.strip().replace(",", "");
        if (!text.matches("\\d{1,10}(\\.\\d{1,2})?")) {
            throw DomainException.invalidField(field, "contract-yuan", typed);
        }
        return Money.ofFen(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    private static Money money(Line line, String field, String typed) {
        return money(line.code() + "." + field, typed);
    }

    private static @Nullable Money optional(Line line, String field, String typed) {
        return typed.isEmpty() ? null : money(line, field, typed);
    }

    private static BigDecimal decimal(Line line, String field, String typed) {
        if (!typed.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw DomainException.invalidField(line.code() + "." + field, "contract-decimal", line.code(), typed);
        }
        return new BigDecimal(typed);
    }

    private int number() {
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    private static Line line(Clause c, Map<String, String> fields) {
        return new Line(
                c.code(),
                text(fields, c, "name", c.name()),
                text(fields, c, "first", yuan(c.first())),
                text(fields, c, "second", yuan(c.second())),
                text(fields, c, "third", yuan(c.third())),
                text(fields, c, "late", plain(c.lateMultiplier())),
                text(fields, c, "max", yuan(c.max())),
                text(fields, c, "points", plain(c.points())),
                c);
    }

    private static String text(Map<String, String> fields, Clause c, String field, String otherwise) {
        return fields.getOrDefault(c.code() + "." + field, otherwise).strip();
    }

    private static String yuan(@Nullable Money money) {
        return money == null ? "" : BigDecimal.valueOf(money.fen(), 2).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.setScale(Math.max(number.stripTrailingZeros().scale(), 0)).toPlainString();
    }
}
