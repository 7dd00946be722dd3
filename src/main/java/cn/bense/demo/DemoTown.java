package cn.bense.demo;

import cn.bense.contract.Contracts;
import cn.bense.organization.Places;
import cn.bense.organization.SecondFactors;
import cn.bense.organization.Staff;
import cn.bense.shared.Zone;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's town before anything happens in it: units, people, roads, grids, contracts. Tests use it too. Made through the
 * rooms' own writing, so what the program refuses is not there.
 */
@Component
@Profile("demo | test")
public class DemoTown {

    /** The password of every account here. */
    public static final String PASSWORD = DemoPeople.PASSWORD;

    /** The second factor of the accounts that need one, in base32. */
    public static final String TOTP_SECRET = DemoPeople.TOTP_SECRET;

    private static final String FIRST_UNIT = "DUCHA";

    private final Staff staff;
    private final SecondFactors factors;
    private final Places places;
    private final Contracts contracts;
    private final Clock clock;

    DemoTown(Staff staff, SecondFactors factors, Places places, Contracts contracts, Clock clock) {
        this.staff = staff;
        this.factors = factors;
        this.places = places;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Makes the town once; nothing happens when it stands. All or nothing. */
    @Transactional
    public void build() {
        if (staff.unit(FIRST_UNIT).isPresent()) {
            return;
        }
        DemoPeople.make(staff, factors);
        DemoMap.make(places);
        DemoContracts.make(contracts, clock.instant().atZone(Zone.SHANGHAI).toLocalDate());
    }
}
