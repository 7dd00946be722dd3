package cn.bense.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bense.contract.Contracts.Contract;
import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Unit;
import cn.bense.shared.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class ContractAccessTest {

    private static final Contract SANITATION = RegisterFixtures.sanitation(RegisterFixtures.JAN, null);
    private static final Contract GREENING = RegisterFixtures.greening(RegisterFixtures.JAN, null);

    private final ContractAccess access = new ContractAccess(contracts(), RegisterFixtures.staff());

    @Test
    void aCompanySeesItsOwnContractOnly() {
        for (var post : List.of(Post.CONTRACTOR, Post.CREW)) {
            var person = company("JINGYUAN", post);
            assertThat(access.visibleTo(person)).containsExactly(SANITATION);
            assertThat(access.visible("HT2026-01", person)).isEqualTo(SANITATION);
            refuses(404, "contract-not-found", "HT2026-02", person);
            assertThat(access.contractors(person)).extracting(Unit::code).containsExactly("JINGYUAN");
        }
    }

    @Test
    void anOwnerSeesTheContractsOfTheOwnUnit() {
        var owner = bureau("CSGL", Post.OWNER);
        assertThat(access.visibleTo(owner)).containsExactly(GREENING);
        refuses(404, "contract-not-found", "HT2026-01", owner);
        assertThat(access.contractors(owner)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "FINANCE", "FINANCE_RECHECK", "DEPUTY", "DIRECTOR", "ADMIN", "AUDITOR"})
    void leadersFinanceAndAdministratorsSeeAll(Post post) {
        var person = bureau("DUCHA", post);
        assertThat(access.visibleTo(person)).containsExactly(SANITATION, GREENING);
        refuses(404, "contract-not-found", "HT2026-99", person);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSPECTOR", "VERIFIER", "DISPATCHER", "BRIGADE", "GRID", "PUBLICITY", "SECADMIN"})
    void othersSeeNoContractAtAll(Post post) {
        var person = bureau("CXHJ", post);
        assertThatThrownBy(() -> access.visibleTo(person))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("contract-forbidden"));
        refuses(403, "contract-forbidden", "HT2026-01", person);
        refuses(403, "contract-forbidden", "HT2026-99", person);
    }

    private void refuses(int status, String code, String contract, Person person) {
        assertThatThrownBy(() -> access.visible(contract, person)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.status()).isEqualTo(status);
        });
    }

    private static Person company(String unit, Post post) {
        return new Person("li", "李强", unit, unit, true, Set.of(post), null);
    }

    private static Person bureau(String unit, Post post) {
        return new Person("wu", "吴静", unit, unit, false, Set.of(post), null);
    }

    private static Contracts contracts() {
        var contracts = Mockito.mock(Contracts.class);
        Mockito.when(contracts.contracts()).thenReturn(List.of(SANITATION, GREENING));
        Mockito.when(contracts.contract(Mockito.anyString())).thenReturn(Optional.empty());
        Mockito.when(contracts.contract("HT2026-01")).thenReturn(Optional.of(SANITATION));
        Mockito.when(contracts.contract("HT2026-02")).thenReturn(Optional.of(GREENING));
        return contracts;
    }
}
