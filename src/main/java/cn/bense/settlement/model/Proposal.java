package cn.bense.settlement.model;

import cn.bense.cases.CaseFacts.Facts;
import cn.bense.contract.Contracts.Clause;
import cn.bense.contract.Contracts.Contract;
import cn.bense.shared.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What the rule proposes for one clause of one case, with all it rests on.
 *
 * @param episode what is charged once: {@code CLOSE}, or {@code REWORK-1}, {@code REWORK-2} ...
 * @param tariffVersion version in force at the finding instant
 * @param row the matched row of the DMN tables, in words
 * @param inputs the tables' inputs as JSON
 * @param month the month it is charged in (domain.md 5.7, Month)
 */
public record Proposal(
        Facts facts,
        String episode,
        Contract contract,
        Clause clause,
        int tariffVersion,
        int ruleVersion,
        String row,
        String inputs,
        List<String> formula,
        Money amount,
        Money highest,
        BigDecimal points,
        YearMonth month) {}
