package cn.bense.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.bense.audit.AuditTrail;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.process.ProcessBook;
import cn.bense.shared.DomainException;
import cn.bense.web.Texts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedJobsTest {

    private final ProcessBook book = mock();
    private final AuditTrail audit = mock();
    private final Texts texts = mock();
    private final FailedJobs jobs = new FailedJobs(book, new FailureWords(texts), audit, texts);

    @BeforeEach
    void oneFailedTimer() {
        when(texts.text(anyString())).thenAnswer(call -> call.getArgument(0));
        when(texts.knowsError("month-locked")).thenReturn(true);
        when(texts.error("month-locked", List.of("2026-04"))).thenReturn("结算月份 2026-04 已锁定。");
        when(book.definitions())
                .thenReturn(List.of(new ProcessBook.Definition("problem-handling", "案件处置", 2, 1, "problem-handling")));
        when(book.elements("problem-handling", 2))
                .thenReturn(List.of(new ProcessBook.Element("dueOver", "到期", "boundaryEvent")));
        failing("Error while evaluating expression: ${caseSteps.overdue(key)}. Cause: month-locked [2026-04]");
    }

    @Test
    void saysWhichStepOfWhichCaseFailedAndWhy() {
        assertThat(jobs.of("problem-handling", holding(Post.SUPERVISOR)))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.processName()).isEqualTo("案件处置");
                    assertThat(failure.stepName()).isEqualTo("到期");
                    assertThat(failure.subject()).isEqualTo("AJ20260513-00044");
                    assertThat(failure.reason()).isEqualTo("结算月份 2026-04 已锁定。");
                });
    }

    @Test
    void neverShowsTheEnginesMessageAsTheReason() {
        failing("java.lang.NullPointerException");
        assertThat(jobs.list(holding(Post.ADMIN)).get(0).reason()).isEqualTo("operations.failure.unspoken");
        failing("ENGINE-03005 OptimisticLockingException");
        assertThat(jobs.list(holding(Post.ADMIN)).get(0).reason()).isEqualTo("operations.failure.concurrent");
    }

    @Test
    void retriesAndLeavesATrace() {
        jobs.retry("7", holding(Post.ADMIN));
        verify(book).retry("7");
        verify(audit).append(any(), any());
    }

    @Test
    void letsOnlyAdministratorsAndSupervisorsRetry() {
        assertThatThrownBy(() -> jobs.retry("7", holding(Post.FINANCE))).isInstanceOf(DomainException.class);
        assertThat(jobs.of("problem-handling", holding(Post.FINANCE))).isEmpty();
        verify(book, never()).retry(any());
    }

    private void failing(String message) {
        when(book.failedJobs(anyInt()))
                .thenReturn(List.of(
                        new ProcessBook.FailedJob("7", "problem-handling", "AJ20260513-00044", "dueOver", message, 0)));
    }

    private static Person holding(Post post) {
        return new Person("zhao", "赵工", "DUCHA", "督查科", false, Set.of(post), null);
    }
}
