package cn.bense.contract;

import cn.bense.contract.Contracts.Area;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.contract.Contracts.Tariff;
import cn.bense.organization.Places;
import cn.bense.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what is written into the register: for the audit row and for the preview before saving. */
@Component
class RuleWords {

    private final Places places;
    private final MessageSource messages;

    RuleWords(Places places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    String added(Contract c, String reason) {
        return text(
                "contract.story.added",
                c.name(),
                c.contractorName(),
                c.monthlyFee().yuan(),
                c.from().toString(),
                end(c.to()),
                reason);
    }

    String area(Area area, String reason) {
        return text("contract.story.area", place(area), area.item(), area.from().toString(), end(area.to()), reason);
    }

    String areaEnded(Area area, LocalDate to, String reason) {
        return text("contract.story.area-ended", place(area), area.item(), to.toString(), reason);
    }

    String tariff(@Nullable Tariff before, Tariff wanted, String reason) {
        var lines = before == null ? List.<String>of() : differences(before, wanted);
        return text(
                "contract.story.tariff",
                wanted.version(),
                wanted.from().toString(),
                lines.isEmpty() ? text("contract.story.same") : String.join("；", lines),
                reason);
    }

    /** What differs between two versions, clause by clause. */
    List<String> differences(Tariff before, Tariff wanted) {
        var lines = new ArrayList<String>();
        for (var clause : wanted.clauses()) {
            var old = before.clause(clause.code());
            if (old.isEmpty()) {
                lines.add(text("contract.story.clause-new", clause.code(), clause.name(), price(clause)));
            } else if (!same(old.get(), clause)) {
                lines.add(text("contract.story.clause", clause.code(), price(old.get()), price(clause)));
            }
        }
        before.clauses().stream()
                .filter(c -> wanted.clause(c.code()).isEmpty())
                .forEach(c -> lines.add(text("contract.story.clause-gone", c.code(), c.name())));
        return lines;
    }

    String place(Area area) {
        var road = area.road() == null
                ? ""
                : places.road(area.road()).map(Places.Road::name).orElse(area.road());
        var grid = area.grid() == null
                ? ""
                : places.grid(area.grid()).map(Places.Grid::name).orElse(area.grid());
        return road.isEmpty() ? grid : grid.isEmpty() ? road : road + "（" + grid + "）";
    }

    /** Amounts, late multiplier and points of a clause: 100.00 元、超时 ×1.5、0.50 分. */
    String price(Clause c) {
        var text = new StringBuilder(c.first().yuan()).append(" 元");
        append(text, c.second());
        append(text, c.third());
        if (c.lateMultiplier().compareTo(java.math.BigDecimal.ONE) > 0) {
            text.append("、")
                    .append(text(
                            "contract.story.late",
                            c.lateMultiplier().stripTrailingZeros().toPlainString()));
        }
        return text.append("、")
                .append(text("contract.story.points", c.points().setScale(2).toPlainString()))
                .toString();
    }

    private static void append(StringBuilder text, @Nullable Money step) {
        if (step != null) {
            text.append(" / ").append(step.yuan()).append(" 元");
        }
    }

    private static boolean same(Clause a, Clause b) {
        return a.name().equals(b.name())
                && a.first().equals(b.first())
                && Objects.equals(a.second(), b.second())
                && Objects.equals(a.third(), b.third())
                && a.max().equals(b.max())
                && a.lateMultiplier().compareTo(b.lateMultiplier()) == 0
                && a.points().compareTo(b.points()) == 0;
    }

    private String end(@Nullable LocalDate to) {
        return to == null ? text("contract.story.open-end") : to.minusDays(1).toString();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
