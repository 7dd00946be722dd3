package cn.bense.cases.model;

import cn.bense.cases.ReporterDesk.Masked;
import cn.bense.cases.ReporterDesk.Revealed;
import cn.bense.shared.DomainException;
import cn.bense.web.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The citizen behind a report, sealed; nothing in here can be read without the key. */
@Entity
@Table(name = "cases_reporter")
public class Reporter {

    private static final int NAME_LIMIT = 60;
    private static final int SHORT = 9;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String caseNumber;
    private @Nullable String name;
    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init")
    protected Reporter() {}

    /** @throws DomainException 422 {@code reporter-name}, {@code reporter-phone} */
    Reporter(String caseNumber, @Nullable String name, @Nullable String phone, Secrets secrets) {
        this.caseNumber = caseNumber;
        this.name = name == null ? null : secrets.seal(purpose("name"), checkedName(name));
        this.phone = phone == null ? null : secrets.seal(purpose("phone"), checkedPhone(phone));
    }

    private static String checkedName(String name) {
        if (name.length() > NAME_LIMIT) {
            throw DomainException.invalidField("reporter.name", "reporter-name", name.length());
        }
        return name.strip();
    }

    /** The number itself is not part of the refusal: refusals are logged. */
    private static String checkedPhone(String phone) {
        var digits = phone.replaceAll("[\\s()-]", "");
        if (!digits.matches("\\+?\\d{5,20}")) {
            throw DomainException.invalidField("reporter.phone", "reporter-phone");
        }
        return digits;
    }

    Masked masked(Secrets secrets, boolean mayReveal) {
        var all = revealed(secrets);
        return new Masked(maskedName(all.name()), maskedPhone(all.phone()), mayReveal);
    }

    Revealed revealed(Secrets secrets) {
        return new Revealed(open("name", name, secrets), open("phone", phone, secrets));
    }

    /** Seals anew what an older key sealed; true when something was. */
    boolean rekey(Secrets secrets) {
        var old = isOld(name, secrets) || isOld(phone, secrets);
        if (old) {
            var all = revealed(secrets);
            name = all.name() == null ? null : secrets.seal(purpose("name"), all.name());
            phone = all.phone() == null ? null : secrets.seal(purpose("phone"), all.phone());
        }
        return old;
    }

    private static boolean isOld(@Nullable String sealed, Secrets secrets) {
        return sealed != null && secrets.isOld(sealed);
    }

    private @Nullable String open(String part, @Nullable String sealed, Secrets secrets) {
        return sealed == null ? null : secrets.open(purpose(part), sealed);
    }

    private String purpose(String part) {
        return "reporter-" + part + ":" + caseNumber;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String caseNumber() {
        return caseNumber;
    }

    /** {@code 王**}. */
    static @Nullable String maskedName(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** {@code 138****1234}; of a short number only the last two digits. */
    static @Nullable String maskedPhone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var n = phone.length();
        return n <= SHORT ? "****" + phone.substring(n - 2) : phone.substring(0, 3) + "****" + phone.substring(n - 4);
    }
}
