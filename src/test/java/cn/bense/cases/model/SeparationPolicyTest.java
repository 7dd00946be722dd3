package cn.bense.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.bense.cases.CaseFacts.Hand;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Finder, fixer, rechecker, confirmer, reviewer: nobody holds two (domain.md 9.1; 5.7, Separation). */
class SeparationPolicyTest {

    private static final String CASE = "AJ20261124-00001";

    private final Hands hands = new Hands();
    private final SeparationPolicy policy = new SeparationPolicy(hands);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Hand.values())
                .flatMap(first -> Arrays.stream(Hand.values()).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void refusesTheSecondHandOfOnePerson(Hand first, Hand second) {
        var person = bureau("zhou");
        policy.take(CASE, person, first);
        if (first == second) {
            policy.take(CASE, person, second);
            assertThat(hands.rows).as("the same hand twice is one row").hasSize(1);
            return;
        }
        assertThat(policy.free(CASE, person, second)).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> policy.take(CASE, person, second))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused.code()).isEqualTo("separation");
                    assertThat(refused.args()).contains(first);
                });
        assertThat(hands.rows).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void letsTwoPeopleOfTheBureauHoldAnyTwo(Hand first, Hand second) {
        policy.take(CASE, bureau("zhou"), first);
        assertThatCode(() -> policy.check(CASE, bureau("he"), second)).doesNotThrowAnyException();
    }

    @Test
    void countsEachCaseByItself() {
        policy.take(CASE, bureau("zhou"), Hand.FINDER);
        assertThat(policy.free("AJ20261124-00002", bureau("zhou"), Hand.RECHECKER))
                .isTrue();
    }

    @ParameterizedTest(name = "found by {0}/{1}, fixed by {2}/{3}: {4}")
    @CsvSource({
        "JINGYUAN, 孙海组, JINGYUAN, 孙海组, false",
        "JINGYUAN, 孙海组, JINGYUAN, 吕强组, true",
        "JINGYUAN, 孙海组, JINGYUAN, ,      false",
        "JINGYUAN, ,      JINGYUAN, 孙海组, false",
        "JINGYUAN, ,      JINGYUAN, ,      false",
        "JINGYUAN, 孙海组, LULV,     孙海组, true",
        "JINGYUAN, ,      LULV,     ,      true",
    })
    void keepsFinderAndFixerInDifferentCrews(
            String company, @Nullable String crew, String fixersCompany, @Nullable String fixersCrew, boolean free) {
        policy.take(CASE, worker("finder", company, crew), Hand.FINDER);
        assertThat(policy.free(CASE, worker("fixer", fixersCompany, fixersCrew), Hand.FIXER))
                .isEqualTo(free);
    }

    @Test
    void asksForDifferentCrewsAlsoWhenTheFixerCameFirst() {
        policy.take(CASE, worker("fixer", "JINGYUAN", "孙海组"), Hand.FIXER);
        assertThat(policy.free(CASE, worker("other", "JINGYUAN", "孙海组"), Hand.FINDER))
                .isFalse();
    }

    @Test
    void letsASecondOfTheSameCrewFixToo() {
        policy.take(CASE, worker("one", "JINGYUAN", "孙海组"), Hand.FIXER);
        assertThat(policy.free(CASE, worker("two", "JINGYUAN", "孙海组"), Hand.FIXER))
                .isTrue();
    }

    @Test
    void ignoresTheBureausUnits() {
        policy.take(CASE, bureau("zhou"), Hand.FINDER);
        assertThat(policy.free(CASE, bureau("colleague"), Hand.FIXER)).isTrue();
    }

    private static Person bureau(String username) {
        return new Person(username, username, "DUCHA", "督查科", false, Set.of(), null);
    }

    private static Person worker(String username, String company, @Nullable String crew) {
        return new Person(username, username, company, company, true, Set.of(), crew);
    }

    private static final class Hands implements HandRows {
        private final List<HandRow> rows = new ArrayList<>();

        @Override
        public HandRow save(HandRow row) {
            rows.add(row);
            return row;
        }

        @Override
        public List<HandRow> findByCaseNumber(String caseNumber) {
            return rows.stream().filter(r -> r.caseNumber().equals(caseNumber)).toList();
        }
    }
}
