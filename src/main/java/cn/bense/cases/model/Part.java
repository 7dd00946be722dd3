package cn.bense.cases.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One further performer of a case that is split, and the case opened for it. */
@Entity
@Table(name = "cases_part")
public class Part {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String caseNumber;
    private String performer;
    private @Nullable String partNumber;
    private String orderedBy;

    @SuppressWarnings("NullAway.Init")
    protected Part() {}

    public Part(String caseNumber, String performer, String orderedBy) {
        this.caseNumber = caseNumber;
        this.performer = performer;
        this.orderedBy = orderedBy;
    }

    public void opened(String number) {
        partNumber = number;
    }

    public String performer() {
        return performer;
    }

    public @Nullable String number() {
        return partNumber;
    }

    public String orderedBy() {
        return orderedBy;
    }
}
