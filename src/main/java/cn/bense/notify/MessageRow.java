package cn.bense.notify;

import cn.bense.organization.Person;
import cn.bense.shared.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One message to one person as stored; only being read changes it. */
@Entity
@Table(name = "notify_message")
class MessageRow {

    private static final int TITLE = 120;
    private static final int TEXT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String person;
    private String type;
    private boolean urgent;
    private String subjectKind;
    private String subjectNumber;
    private String occasion;
    private String title;

    @Column(length = TEXT)
    private String text;

    private @Nullable String link;
    private Instant createdAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected MessageRow() {}

    MessageRow(Notice notice, Person to, String title, String text, Instant now) {
        this.person = to.username();
        this.type = notice.type();
        this.urgent = notice.urgent();
        this.subjectKind = notice.subject().kind();
        this.subjectNumber = notice.subject().number();
        this.occasion = notice.occasion();
        this.title = cut(title, TITLE);
        this.text = cut(text, TEXT);
        this.link = notice.linkFor(to);
        this.createdAt = now;
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    /** Reading again keeps the first time. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    Message message() {
        return new Message(
                key(), type, urgent, new SubjectRef(subjectKind, subjectNumber), title, text, link, createdAt, readAt);
    }
}
