package cn.bense.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A one-time code that has been taken; the table's unique key makes it the only time. */
@Entity
@Table(name = "organization_used_code")
class UsedCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String purpose;
    private long step;

    @SuppressWarnings("NullAway.Init")
    protected UsedCode() {}

    UsedCode(String username, String purpose, long step) {
        this.username = username;
        this.purpose = purpose;
        this.step = step;
    }

    boolean isOf(String account, String use, long when) {
        return username.equals(account) && purpose.equals(use) && step == when;
    }
}
