package cn.bense.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bense.shared.DomainException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressThrottleTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final HandMovedClock clock = register.clock;
    private final AddressThrottle throttle = register.throttle;

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("10.1.1.1");
        }
    }

    @Test
    void refusesTheThirtyFirstTryOfAnAddress() {
        fail(29);
        assertThatCode(() -> throttle.check("10.1.1.1")).doesNotThrowAnyException();
        fail(1);
        var refusal = catchThrowableOfType(DomainException.class, () -> throttle.check("10.1.1.1"));
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.code()).isEqualTo("too-many-failures");
    }

    @Test
    void leavesOtherAddressesAlone() {
        fail(30);
        assertThatCode(() -> throttle.check("10.1.1.2")).doesNotThrowAnyException();
    }

    @Test
    void forgetsFailuresAfterTenMinutes() {
        fail(15);
        clock.forward(Duration.ofMinutes(6));
        fail(15);
        clock.forward(Duration.ofMinutes(4));
        assertThatCode(() -> throttle.check("10.1.1.1")).doesNotThrowAnyException();
    }
}
