package cn.bense.settlement.model;

import cn.bense.shared.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;

/** What is charged to whom, by which clause and rule version, and how it was computed; never changes. */
@Embeddable
class Charge {

    private String contract;
    private String contractor;
    private String contractorName;
    private String owner;
    private String clause;
    private String clauseName;
    private int clauseVersion;
    private int ruleVersion;
    private String ruleRow;
    private String ruleInputs;
    private String formula;
    private long proposedFen;
    private long highestFen;
    private BigDecimal points;

    @SuppressWarnings("NullAway.Init")
    protected Charge() {}

    Charge(Proposal p) {
        this.contract = p.contract().code();
        this.contractor = p.contract().contractor();
        this.contractorName = p.contract().contractorName();
        this.owner = p.contract().owner();
        this.clause = p.clause().code();
        this.clauseName = p.clause().name();
        this.clauseVersion = p.tariffVersion();
        this.ruleVersion = p.ruleVersion();
        this.ruleRow = p.row();
        this.ruleInputs = p.inputs();
        this.formula = String.join("\n", p.formula());
        this.proposedFen = p.amount().fen();
        this.highestFen = p.highest().fen();
        this.points = p.points();
    }

    Money proposed() {
        return Money.ofFen(proposedFen);
    }

    Money highest() {
        return Money.ofFen(highestFen);
    }

    /** Score points of the line (domain.md 5.7, Score), two decimals. */
    BigDecimal points() {
        return points;
    }

    String contract() {
        return contract;
    }

    String contractor() {
        return contractor;
    }

    String contractorName() {
        return contractorName;
    }

    String owner() {
        return owner;
    }

    String clause() {
        return clause;
    }

    String clauseName() {
        return clauseName;
    }

    int clauseVersion() {
        return clauseVersion;
    }

    int ruleVersion() {
        return ruleVersion;
    }

    String ruleRow() {
        return ruleRow;
    }

    List<String> formula() {
        return formula.lines().toList();
    }
}
