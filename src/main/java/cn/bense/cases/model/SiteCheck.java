package cn.bense.cases.model;

import cn.bense.cases.CaseState;
import cn.bense.cases.SiteDesk.Found;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A public report on its way to be looked at on site, and what was found there; VERIFYING meanwhile. */
@Entity
@Table(name = "cases_site_check")
public class SiteCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String caseNumber;
    private String sentBy;
    private Instant sentAt;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Found found;

    private @Nullable String remark;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SiteCheck() {}

    private SiteCheck(String caseNumber, String sentBy, Instant sentAt) {
        this.caseNumber = caseNumber;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    /** The desk sends the report out. */
    public static SiteCheck send(CaseFile file, String by, Instant at) {
        file.to(CaseState.VERIFYING);
        return new SiteCheck(file.number(), by, at);
    }

    /** The answer is there: the report waits at the desk again. */
    public void answer(CaseFile file, Found what, @Nullable String said, String by, Instant at) {
        file.to(CaseState.REPORTED);
        found = what;
        remark = said;
        answeredBy = by;
        answeredAt = at;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public @Nullable Found found() {
        return found;
    }

    public @Nullable String remark() {
        return remark;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
