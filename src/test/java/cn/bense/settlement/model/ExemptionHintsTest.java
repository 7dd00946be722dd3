package cn.bense.settlement.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.cases.CaseFacts.Facts;
import cn.bense.conditions.Occasions;
import cn.bense.conditions.Occasions.Kind;
import cn.bense.conditions.Occasions.Occasion;
import cn.bense.conditions.Weather;
import cn.bense.organization.Places;
import cn.bense.settlement.ExemptionReason;
import cn.bense.settlement.Exemptions.Hint;
import cn.bense.web.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class ExemptionHintsTest {

    private final Facts facts = new RuleFixture().facts();
    private final Weather weather = Mockito.mock(Weather.class);
    private final Occasions occasions = Mockito.mock(Occasions.class);
    private final Texts texts = Mockito.mock(Texts.class);

    @Test
    void anOrangeWarningWithinADayIsForceMajeure() {
        Mockito.when(weather.around(Weather.Level.ORANGE, facts.foundAt(), Duration.ofHours(24)))
                .thenReturn(List.of(new Weather.Warning(
                        "YJ1",
                        Weather.Kind.RAIN,
                        Weather.Level.ORANGE,
                        facts.foundAt().minusSeconds(9),
                        null,
                        "雨")));
        assertThat(hints()).extracting(Hint::exemption).containsExactly(ExemptionReason.FORCE_MAJEURE);
    }

    @Test
    void aPermitExcusesWhileItRunsAnEventTwoHoursLonger() {
        var over = facts.foundAt().minusSeconds(60);
        at(occasion(Kind.CONSTRUCTION, over), occasion(Kind.EVENT, over));
        assertThat(hints()).extracting(Hint::exemption).containsExactly(ExemptionReason.EVENT);
        at(occasion(Kind.CONSTRUCTION, facts.foundAt().plusSeconds(1)));
        assertThat(hints()).extracting(Hint::exemption).containsExactly(ExemptionReason.CONSTRUCTION);
    }

    @Test
    void inMayNothingIsFoundForAGullyWithoutRecords() {
        assertThat(hints()).isEmpty();
    }

    @Test
    void theLeafSeasonRunsFromItsFirstToItsLastDay() {
        var settings = RuleFixture.settings();
        assertThat(settings.inLeafSeason(java.time.MonthDay.of(10, 19))).isFalse();
        assertThat(settings.inLeafSeason(java.time.MonthDay.of(10, 20))).isTrue();
        assertThat(settings.inLeafSeason(java.time.MonthDay.of(12, 10))).isTrue();
        assertThat(settings.inLeafSeason(java.time.MonthDay.of(12, 11))).isFalse();
    }

    private void at(Occasion... found) {
        Mockito.when(occasions.at(
                        Mockito.any(), Mockito.any(), Mockito.eq(facts.foundAt()), Mockito.eq(Duration.ofHours(2))))
                .thenReturn(List.of(found));
    }

    private static Occasion occasion(Kind kind, Instant to) {
        return new Occasion("N", kind, "文1", "事", "JIANKANG", null, Instant.EPOCH, to);
    }

    private List<Hint> hints() {
        var places = Mockito.mock(Places.class);
        Mockito.when(places.locate(Mockito.any())).thenReturn(Optional.empty());
        Mockito.when(texts.text(Mockito.any(), Mockito.any(Object[].class))).thenReturn("理由");
        return new ExemptionHints(null, null, null, weather, occasions, places, RuleFixture.settings(), texts)
                .of(facts);
    }
}
