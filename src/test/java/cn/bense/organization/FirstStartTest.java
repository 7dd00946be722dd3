package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FirstStartTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final FirstStart setup = register.firstStart("production");

    private void create(String code) {
        setup.createAdministrator(code, "admin", "赵工", InMemoryRegister.PASSWORD, "10.1.1.1");
    }

    private String printedCode() {
        var console = System.out;
        var lines = new ByteArrayOutputStream();
        System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
        try {
            setup.printCode();
        } finally {
            System.setOut(console);
        }
        var line = lines.toString(StandardCharsets.UTF_8).strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @Test
    void theCodeOnTheConsoleMakesTheAdministratorOnce() {
        assertThat(setup.needsSetup()).isTrue();
        var code = printedCode();
        create(" " + code.toLowerCase(java.util.Locale.ROOT) + " ");
        assertThat(setup.needsSetup()).isFalse();
        assertThat(register.staff.find("admin").orElseThrow().posts()).containsExactly(Post.ADMIN);
        assertThatThrownBy(() -> create(code)).hasMessageContaining("setup-done");
    }

    @Test
    void anyNodeTakesTheCodeOfAnother() {
        var code = printedCode();
        var other = register.firstStart("production");
        other.printCode();
        other.createAdministrator(code, "admin", "赵工", InMemoryRegister.PASSWORD, "10.1.1.1");
        assertThat(setup.needsSetup()).isFalse();
        assertThat(register.setupCodes).isEmpty();
    }

    @Test
    void aStrangerWithoutTheCodeGetsNowhereAndIsThrottled() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> create("AAAA-AAAA-AAAA")).hasMessageContaining("setup-code");
        }
        assertThatThrownBy(() -> create(printedCode())).hasMessageContaining("too-many-failures");
        assertThat(setup.needsSetup()).isTrue();
    }

    @Test
    void aWeakPasswordLeavesTheCodeGood() {
        var code = printedCode();
        assertThatThrownBy(() -> setup.createAdministrator(code, "admin", "赵工", "weak", "10.1.1.1"))
                .hasMessageContaining("password-short");
        create(code);
    }

    @Test
    void asksForNothingInTheDemoOrWhereAccountsAre() {
        assertThat(register.firstStart("demo").needsSetup()).isFalse();
        assertThat(new InMemoryRegister().withDispatcher().firstStart().needsSetup())
                .isFalse();
    }

    @Test
    void everyStartHasItsOwnCode() {
        assertThat(SetupCode.fresh())
                .matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
                .isNotEqualTo(SetupCode.fresh());
    }
}
