package cn.bense.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.bense.demo.DemoTown;
import cn.bense.organization.Places;
import cn.bense.testing.Program;
import cn.bense.testing.ProgramTest;
import cn.bense.web.Accounts;
import cn.bense.web.OpenSessions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Goes to every address as everyone and compares who is let in with {@code routes.txt}; then reads every list as another
 * company and looks for what is none of its business.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteWalkIT {

    private static final Set<String> OTHER_COMPANY = Set.of("contractor2", "crew2");
    private static final String THIS_COMPANY = "净源环卫";

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Program program;
    private final Places places;
    private final DemoTown town;
    private final RouteTable table = RouteTable.read();
    private final List<Route> routes;
    private final MockMvc mvc;
    private final TransactionTemplate transaction;
    private Exhibits exhibits;

    RouteWalkIT(
            WebApplicationContext web,
            Accounts accounts,
            OpenSessions sessions,
            Program program,
            Places places,
            DemoTown town,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.accounts = accounts;
        this.sessions = sessions;
        this.program = program;
        this.places = places;
        this.town = town;
        this.routes = Route.all(web);
        this.mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @BeforeAll
    void makeOneOfEachKind() {
        exhibits = new Exhibits(program, places, town);
    }

    @Test
    void everyRouteStandsInTheTable() {
        assertThat(routes).hasSizeGreaterThan(80);
        assertThat(routes.stream()
                        .filter(route -> table.line(route).isEmpty())
                        .map(route -> "no line of " + RouteTable.FILE + " fits " + route + " (" + route.handler()
                                + "): add one that says who is let in, e.g. \"" + route + "  @bureau\""))
                .isEmpty();
    }

    @Test
    void everyLineOfTheTableFitsARoute() {
        assertThat(table.lines().stream()
                        .filter(line -> routes.stream()
                                .noneMatch(route ->
                                        table.line(route).filter(line::equals).isPresent()))
                        .map(RouteTable.Line::text))
                .as("lines of %s that no route uses: take them out or move them up", RouteTable.FILE)
                .isEmpty();
    }

    @Test
    void letsInExactlyThoseWhomTheTableNames() {
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            table.line(route).ifPresent(line -> compare(route, line, wrong));
        }
        assertThat(wrong)
                .as("who is let in differs from %s: correct the rights, or the table if it is meant", RouteTable.FILE)
                .isEmpty();
    }

    private void compare(Route route, RouteTable.Line line, List<String> wrong) {
        var differing = new TreeMap<String, List<String>>();
        for (var account : table.everyone()) {
            var response = call(route, account, Map.of());
            var outcome = outcome(route, response);
            var ofForm = line.formFirst() && (response.getStatus() == 400 || response.getStatus() == 422);
            if (!outcome.equals(line.outcome(account)) && !(ofForm && !account.equals("anonymous"))) {
                differing
                        .computeIfAbsent(line.outcome(account) + " but got " + outcome, k -> new ArrayList<>())
                        .add(account);
            }
        }
        differing.forEach(
                (what, who) -> wrong.add(route + " (" + route.handler() + "): expected " + what + " for " + who));
    }

    private static String outcome(Route route, MockHttpServletResponse response) {
        var location = response.getRedirectedUrl();
        return switch (response.getStatus()) {
            case 401 -> "sign-in";
            case 403 -> "403";
            case 404 -> "404";
            case 302 ->
                location != null
                                && location.startsWith("/login")
                                && !route.path().equals("/setup")
                        ? "sign-in"
                        : "in";
            case 500 -> "500";
            default -> "in";
        };
    }

    @Test
    void showsAnotherCompanyNothingOfThisOne() {
        var leaks = new ArrayList<String>();
        for (var route : routes) {
            if (route.method() == HttpMethod.GET) {
                OTHER_COMPANY.forEach(account -> {
                    leaks.addAll(leaks(route, account, Map.of(), !route.hasVariables()));
                    leaks.addAll(leaks(route, account, asked(), false));
                });
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Everything a list may be asked for, all of it about the object of this company. */
    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("q", exhibits.of("case"));
        asked.put("subject", exhibits.of("case"));
        asked.put("case", exhibits.of("case"));
        asked.put("contract", exhibits.of("contract"));
        asked.put("contractor", exhibits.of("unit"));
        asked.put("unit", exhibits.of("unit"));
        asked.put("road", exhibits.of("road"));
        asked.put("month", exhibits.of("month"));
        return asked;
    }

    private List<String> leaks(Route route, String account, Map<String, String> query, boolean numbersToo) {
        var response = call(route, account, query);
        if (response.getStatus() != 200) {
            return List.of();
        }
        var body = SheetText.of(response);
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("photo", exhibits.of("photo"));
        secrets.put("task", exhibits.of("task"));
        secrets.put("work order", exhibits.of("order"));
        secrets.put("deduction", exhibits.of("deduction"));
        secrets.put("company", THIS_COMPANY);
        if (numbersToo) { // a search page repeats what was asked for
            secrets.put("case", exhibits.of("case"));
            secrets.put("contract", exhibits.of("contract"));
        }
        return secrets.entrySet().stream()
                .filter(secret -> body.contains(secret.getValue()))
                .map(secret -> route + " " + query.keySet() + " shows " + account + " the " + secret.getKey() + " "
                        + secret.getValue())
                .toList();
    }

    private MockHttpServletResponse call(Route route, String account, Map<String, String> query) {
        var address = route.filled(variable -> exhibits.of(table.sample(route, variable)
                .orElseThrow(() -> new AssertionError("what stands for {" + variable + "} in " + route + "? Add to "
                        + RouteTable.FILE + " a line \"sample " + route.path().replaceAll("\\{.*", "") + "{" + variable
                        + "} KIND\" with a kind that Exhibits makes"))));
        try {
            var call = started(route, address);
            var here = exhibits.where();
            call.queryParam("lat", here.get("lat")).queryParam("lon", here.get("lon"));
            call.queryParam("item", exhibits.of("item"));
            query.forEach(call::queryParam);
            if (!account.equals("anonymous")) {
                call.with(authentication(signedIn(account))).sessionAttr(OpenSessions.KEY, session(account));
            }
            return undone(call.with(csrf()));
        } catch (RuntimeException e) {
            throw new AssertionError(route + " as " + account, e);
        }
    }

    /** One transaction around the whole request, rolled back: the walk leaves nothing behind. */
    private MockHttpServletResponse undone(RequestBuilder call) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return mvc.perform(call).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private AbstractMockHttpServletRequestBuilder<?> started(Route route, String address) {
        if (route.multipart()) {
            var nothing = new MockMultipartFile("nothing", "x".getBytes(StandardCharsets.UTF_8));
            return multipart(address).file(nothing);
        }
        var call = request(route.method(), address);
        if (route.method() == HttpMethod.GET) {
            return call;
        }
        var type = route.isApi() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED;
        return call.contentType(type).content(table.body(route));
    }

    /** Pages ask the register of sessions whether this one still stands. */
    private String session(String username) {
        return keys.computeIfAbsent(username, name -> sessions.begin(name, "127.0.0.1", "walk"));
    }

    private UsernamePasswordAuthenticationToken signedIn(String username) {
        var account = accounts.byUsername(username).orElseThrow();
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(account.authorities()));
    }
}
