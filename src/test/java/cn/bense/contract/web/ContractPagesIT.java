package cn.bense.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contract entered by its owner, its price changed with a preview, an overlap refused; another owner sees nothing. */
@ProgramTest
class ContractPagesIT {

    private static final String CODE = "HT-PAGES-1";

    private final Program program;

    ContractPagesIT(Program program) {
        this.program = program;
    }

    @Test
    void anOwnerEntersAContractAndChangesAPriceAfterSeeingWhomItTouches() {
        var today = LocalDate.ofInstant(program.now(), cn.bense.shared.Zone.SHANGHAI);
        var owner = program.api("centre");
        var company = owner.get("/contracts").text("items/0/contractor");
        owner.post("/contracts", contract(company, today)).expect(201);
        owner.post("/contracts", contract(company, today)).expect(409);
        program.api("centre2").get("/contracts/" + CODE).expect(404);
        program.api("contractor").post("/contracts", contract(company, today)).expect(403);
        try (var screen = program.desktop("centre")) {
            screen.open("/contracts/" + CODE + "?open=tariff");
            screen.page().locator("[name='D01.first']").fill("1五0");
            screen.type("#tariff-reason", "汛期加重").tap("button[form='tariff-form']");
            PlaywrightAssertions.assertThat(screen.find(".bs-alert.bad")).containsText("D01：金额请填元");
            screen.page().locator("[name='D01.first']").fill("150");
            screen.page().locator("[name='D01.max']").fill("150");
            screen.page().locator("[name='D01.max']").blur();
            PlaywrightAssertions.assertThat(screen.find(".bs-preview")).containsText("D01 100.00 元");
            PlaywrightAssertions.assertThat(screen.find(".bs-preview")).containsText("已提出的扣款不变");
            screen.tap("button[form='tariff-form']");
            PlaywrightAssertions.assertThat(screen.find(".bs-tl")).containsText("汛期加重");
        }
        assertThat(owner.get("/contracts/" + CODE).at("tariffs").size()).isEqualTo(2);
    }

    @Test
    void anotherContractOnTheSameRoadIsRefusedBeforeItIsStored() {
        var owner = program.api("centre");
        var other = owner.get("/contracts").text("items/0/code");
        var area = owner.get("/contracts/" + other).at("areas/0");
        var today = LocalDate.ofInstant(program.now(), cn.bense.shared.Zone.SHANGHAI);
        var body = contract(owner.get("/contracts").text("items/0/contractor"), today);
        var code = "HT-PAGES-2";
        var named = new java.util.HashMap<>(body);
        named.put("code", code);
        owner.post("/contracts", named).expect(201);
        var place = Map.of(
                "item", area.at("/item").asString(),
                "road", area.at("/road").asString(),
                "from", today.toString());
        var answer = owner.post("/contracts/" + code + "/areas", Map.of("areas", List.of(place), "reason", "试"));
        assertThat(answer.expect(422).code()).isEqualTo("area-overlap");
        assertThat(owner.get("/contracts/" + code).at("areas").size()).isZero();
    }

    private static Map<String, Object> contract(String company, LocalDate today) {
        return Map.ofEntries(
                Map.entry("code", CODE),
                Map.entry("name", "页面试用合同"),
                Map.entry("contractor", company),
                Map.entry("owner", "CXHJ"),
                Map.entry("serviceType", "SANITATION"),
                Map.entry("mode", "ITEM_AMOUNT"),
                Map.entry("monthlyFeeFen", 38_600_000),
                Map.entry("capShare", 0.2),
                Map.entry("from", today.minusDays(1).toString()),
                Map.entry("reason", "公开招标"));
    }
}
