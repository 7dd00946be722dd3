package cn.bense.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.audit.ChainBreak.Reason;
import cn.bense.shared.Digest;
import cn.bense.shared.SubjectRef;
import cn.bense.testing.Api;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log through the API: who reads it, how it is searched, and how it says that somebody touched it. */
@ProgramTest
class AuditLogIT {

    private final Program program;
    private final AuditTrail trail;
    private final ChainAnchors anchors;
    private final ChainChecks checks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditLogIT(
            Program program,
            AuditTrail trail,
            ChainAnchors anchors,
            ChainChecks checks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.program = program;
        this.trail = trail;
        this.anchors = anchors;
        this.checks = checks;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private SubjectRef subject(int rows) {
        var subject = new SubjectRef("job", UUID.randomUUID().toString());
        transaction.executeWithoutResult(status -> {
            for (var i = 1; i <= rows; i++) {
                trail.append(subject, new AuditEntry("it-audit", "JOB_RETRIED", null, null, "第 " + i + " 次"));
            }
        });
        return subject;
    }

    private Api auditor() {
        return program.api("auditor");
    }

    private static List<String> texts(Api.Answer answer) {
        var texts = new ArrayList<String>();
        answer.expect(200)
                .at("items")
                .forEach(row -> texts.add(row.at("/event/text").asString()));
        return texts;
    }

    @Test
    void onlyTheAuditorReadsTheLogAndEveryLookLeavesARow() {
        for (var other : Set.of("admin", "secadmin", "supervisor", "director", "contractor")) {
            assertThat(program.api(other).get("/audit").expect(403).code()).isEqualTo("audit-forbidden");
            program.api(other).get("/audit/state").expect(403);
            program.api(other).get("/audit.xlsx").expect(403);
            program.api(other).post("/audit/checks", "{}").expect(403);
        }
        auditor().get("/audit?subject=looked-for&who=auditor").expect(200);
        assertThat(texts(auditor().get("/audit?type=LOG_LOOKED&who=auditor&limit=5")))
                .anyMatch(text -> text.contains("编号 looked-for，人 auditor"));
    }

    @Test
    void findsRowsBySubjectPersonKindAndDayAndPagesWithoutLosingAny() {
        var number = subject(7).number();
        var all = new ArrayList<String>();
        var path = "/audit?kind=job&who=it-audit&limit=3&subject=" + number;
        for (var page = auditor().get(path); ; page = auditor().get(path + "&after=" + page.text("next"))) {
            all.addAll(texts(page));
            if (page.at("next").isNull()) {
                break;
            }
        }
        assertThat(all).containsExactly("第 7 次", "第 6 次", "第 5 次", "第 4 次", "第 3 次", "第 2 次", "第 1 次");
        assertThat(texts(auditor().get("/audit?to=2020-01-01&subject=" + number)))
                .isEmpty();
        assertThat(auditor().get("/audit?from=x").expect(422).code()).isEqualTo("audit-day");
        assertThat(auditor()
                        .get("/audit?from=2026-02-02&to=2026-02-01")
                        .expect(422)
                        .code())
                .isEqualTo("audit-days");
    }

    @Test
    void stopsTheListAtARowThatSomebodyChanged() {
        var subject = subject(4);
        change(subject, 2, "偷改的");
        try {
            var rows = auditor().get("/audit?subject=" + subject.number());
            assertThat(texts(rows)).containsExactly("偷改的", "第 1 次");
            assertThat(rows.at("items/0/holds").asBoolean()).isFalse();
            checks.run("it-audit");
            assertThat(texts(auditor().get("/audit?who=it-audit&kind=job&limit=200")))
                    .contains("偷改的")
                    .doesNotContain("第 4 次".repeat(2));
            assertThat(auditor().get("/audit/state").at("last/whole").asBoolean())
                    .isFalse();
            var page = program.desktop("auditor").open("/audit");
            assertThat(page.find("#chain .bs-alert.bad").innerText())
                    .contains("链断了", subject.number(), "第 2 条的内容和写下时不一样");
            page.close();
        } finally {
            change(subject, 2, "第 2 次");
            assertThat(checks.run("it-audit").breaks())
                    .extracting(ChainBreak::subject)
                    .doesNotContain(subject);
        }
    }

    private void change(SubjectRef subject, long seq, String text) {
        jdbc.sql("update audit_event set text = ? where subject_kind = ? and subject_number = ? and seq = ?")
                .params(text, subject.kind(), subject.number(), seq)
                .update();
    }

    @Test
    void theHourlyNotesKnowRowsTakenOffTheEndOfAChain() {
        var subject = subject(3);
        transaction.executeWithoutResult(status -> {
            anchors.note(program.now());
            assertThat(anchors.breaks()).extracting(ChainBreak::subject).doesNotContain(subject);
            jdbc.sql("delete from audit_event where subject_number = ? and seq = 3")
                    .param(subject.number())
                    .update();
            assertThat(trail.firstBroken(subject)).isEmpty();
            assertThat(anchors.breaks()).contains(new ChainBreak(subject, 3, Reason.CUT));
            status.setRollbackOnly();
        });
    }

    @Test
    void theHourlyNotesAreAChainThemselves() {
        subject(1);
        transaction.executeWithoutResult(status -> {
            anchors.note(program.now());
            var last = anchors.last().orElseThrow();
            anchors.note(program.now());
            assertThat(anchors.last()).as("nothing new, no note").contains(last);
            jdbc.sql("update audit_anchor set heads = heads + 1 where seq = ?")
                    .param(last.seq())
                    .update();
            assertThat(anchors.breaks()).extracting(ChainBreak::reason).contains(Reason.NOTE);
            status.setRollbackOnly();
        });
    }

    @Test
    void exportsRowsWithADigestThatTheLogNamesToo() {
        var number = subject(2).number();
        var file = auditor().get("/audit.xlsx?subject=" + number).expect(200);
        var digest = file.header("X-Content-SHA256");
        assertThat(digest).isEqualTo(Digest.of(file.bytes()));
        assertThat(texts(auditor().get("/audit?type=LOG_EXPORTED&limit=5")))
                .anyMatch(text -> text.contains(number) && text.contains(digest));
    }
}
