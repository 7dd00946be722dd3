package cn.bense.architecture;

import cn.bense.BenseApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A room knows only the rooms that its package-info names, and of those only what is public. */
class ModularityTests {

    @Test
    void roomsKnowOnlyTheRoomsBelow() {
        ApplicationModules.of(BenseApplication.class).verify();
    }
}
