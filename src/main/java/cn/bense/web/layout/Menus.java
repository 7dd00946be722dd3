package cn.bense.web.layout;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which post sees which entry of the menu, in which order (ui/index.md, section 3). Keys are known to the pages. */
final class Menus {

    record Item(String key, String path, String icon, String label) {}

    record Section(@Nullable String title, List<Item> items) {}

    private record Entry(@Nullable String section, Item item, Set<String> posts) {}

    private static final String HANDLING = "案件办理";
    private static final String AUDITING = "审计";
    private static final String REPORTING = "上报";
    private static final String CONFIG = "配置";
    private static final String CARE = "流程与运行";
    private static final String SYSTEM = "系统";

    private static final Item DESK = new Item("desk", "/desk", "home", "工作台");
    private static final Item TODO = new Item("todo", "/todo", "checklist", "待办任务");
    private static final Item TASKS = new Item("tasks", "/tasks", "clipboard-list", "任务");
    private static final Item CASES = new Item("cases", "/cases", "list-details", "案件");
    private static final Item RECHECK = new Item("recheck", "/recheck", "checks", "核查");
    private static final Item DEDUCTIONS = new Item("deductions", "/deductions", "gavel", "扣款与申诉");
    private static final Item REPORT = new Item("report", "/report", "camera-plus", "上报");
    private static final Item SITE = new Item("site", "/site", "map-search", "核实");
    private static final Item MINE = new Item("mine", "/cases?mine=true", "folder", "我上报的");
    private static final Item PROCESSES = new Item("processes", "/processes", "sitemap", "流程");
    private static final Item ITEMS = new Item("items", "/items", "list-numbers", "事项与标准");
    private static final Item CALENDAR = new Item("calendar", "/calendar", "clock-cog", "时限与日历");
    private static final Item CONTRACTS = new Item("contracts", "/contracts", "file-text", "合同与条款");
    private static final Item CONDITIONS = new Item("conditions", "/conditions", "cloud-rain", "天气与条件");
    private static final Item OPERATIONS = new Item("operations", "/operations", "activity-heartbeat", "运行维护");
    private static final Item PEOPLE = new Item("people", "/people", "users", "人员与权限");
    private static final Item ACCOUNTS = new Item("accounts", "/accounts", "shield-lock", "账号安全");
    private static final Item CLOCK = new Item("clock", "/demo/clock", "clock-play", "演示时钟");
    private static final Item AUDIT = new Item("audit", "/audit", "history", "操作日志");
    private static final Item CHECKS = new Item("checks", "/audit/checks", "shield-check", "校验结果");
    private static final Item ME = new Item("me", "/me", "user", "我的");
    private static final Item PAY = new Item("deductions", "/deductions", "receipt", "扣款");

    private static final Set<String> DISPATCH = Set.of("SUPERVISOR", "DISPATCHER", "VERIFIER");
    private static final Set<String> OWNERS = Set.of("OWNER", "OWNER_REVIEWER");
    private static final Set<String> LEADERS = Set.of("DEPUTY", "DIRECTOR");
    private static final Set<String> COMPANY = Set.of("CONTRACTOR", "CREW");
    private static final Set<String> FINANCE = Set.of("FINANCE", "FINANCE_RECHECK");
    private static final Set<String> FINDERS = Set.of("INSPECTOR", "GRID", "PUBLICITY", "BRIGADE");

    private static final List<Entry> ENTRIES = List.of(
            new Entry(null, DESK, union(DISPATCH, OWNERS, LEADERS, Set.of("BRIGADE"))),
            new Entry(null, TODO, union(OWNERS, LEADERS, Set.of("SUPERVISOR", "VERIFIER", "BRIGADE"))),
            new Entry(null, TASKS, COMPANY),
            new Entry(AUDITING, AUDIT, Set.of("AUDITOR")),
            new Entry(AUDITING, CHECKS, Set.of("AUDITOR")),
            new Entry(
                    HANDLING,
                    CASES,
                    union(DISPATCH, OWNERS, LEADERS, FINANCE, FINDERS, Set.of("CONTRACTOR", "AUDITOR"))),
            new Entry(HANDLING, RECHECK, union(OWNERS, Set.of("SUPERVISOR", "VERIFIER"))),
            new Entry(HANDLING, DEDUCTIONS, union(DISPATCH, OWNERS, LEADERS, FINANCE, COMPANY, Set.of("AUDITOR"))),
            new Entry(REPORTING, REPORT, union(FINDERS, COMPANY)),
            new Entry(REPORTING, SITE, Set.of("INSPECTOR")),
            new Entry(REPORTING, MINE, FINDERS),
            new Entry(CONFIG, CALENDAR, Set.of("ADMIN")),
            new Entry(
                    CONFIG,
                    CONTRACTS,
                    union(OWNERS, FINANCE, LEADERS, Set.of("ADMIN", "SUPERVISOR", "AUDITOR", "CONTRACTOR"))),
            new Entry(CONFIG, ITEMS, Set.of("ADMIN")),
            new Entry(CARE, PROCESSES, Set.of("ADMIN", "SUPERVISOR")),
            new Entry(CARE, CONDITIONS, Set.of("ADMIN", "SUPERVISOR", "DISPATCHER")),
            new Entry(CARE, OPERATIONS, Set.of("ADMIN", "AUDITOR")),
            new Entry(SYSTEM, PEOPLE, Set.of("SECADMIN", "ADMIN", "AUDITOR")),
            new Entry(SYSTEM, ACCOUNTS, Set.of("SECADMIN", "ADMIN", "AUDITOR")),
            new Entry(CARE, CLOCK, Set.of("ADMIN")));

    private Menus() {}

    /** The side bar of someone with these posts; the demo clock only where there is one. */
    static List<Section> sections(Set<String> posts, boolean demo) {
        var shown = ENTRIES.stream()
                .filter(e -> holdsAny(posts, e.posts()) && (demo || !e.item().equals(CLOCK)))
                .toList();
        var titles =
                shown.stream().map(e -> e.section() == null ? "" : e.section()).distinct();
        return titles.map(title -> new Section(
                        title.isEmpty() ? null : title,
                        shown.stream()
                                .filter(e -> title.equals(e.section() == null ? "" : e.section()))
                                .map(Entry::item)
                                .toList()))
                .toList();
    }

    /** The three to five tabs of a phone. */
    static List<Item> tabs(Set<String> posts) {
        if (holdsAny(posts, Set.of("SUPERVISOR", "VERIFIER")) || holdsAny(posts, OWNERS)) {
            return List.of(DESK, CASES, REPORT, RECHECK, ME);
        }
        if (holdsAny(posts, DISPATCH)) {
            return List.of(DESK, CASES, REPORT, ME);
        }
        if (holdsAny(posts, COMPANY)) {
            return List.of(TASKS, REPORT, PAY, ME);
        }
        if (holdsAny(posts, LEADERS)) {
            return List.of(DESK, CASES, PAY, ME);
        }
        if (posts.contains("AUDITOR")) {
            return List.of(AUDIT, CASES, PAY, ME);
        }
        if (holdsAny(posts, FINANCE)) {
            return List.of(PAY, CASES, ME);
        }
        if (posts.contains("INSPECTOR")) {
            return List.of(REPORT, SITE, MINE, ME);
        }
        if (posts.contains("SECADMIN")) {
            return List.of(PEOPLE, ACCOUNTS, ME);
        }
        return posts.contains("ADMIN") ? List.of(PROCESSES, OPERATIONS, ME) : List.of(REPORT, MINE, ME);
    }

    /** Where someone with these posts begins. */
    static String landing(Set<String> posts) {
        if (holdsAny(posts, union(DISPATCH, OWNERS, LEADERS, Set.of("BRIGADE")))) {
            return DESK.path();
        }
        if (holdsAny(posts, COMPANY)) {
            return TASKS.path();
        }
        if (holdsAny(posts, FINANCE)) {
            return DEDUCTIONS.path();
        }
        if (posts.contains("ADMIN")) {
            return PROCESSES.path();
        }
        if (posts.contains("AUDITOR")) {
            return AUDIT.path();
        }
        return posts.contains("SECADMIN") ? ACCOUNTS.path() : REPORT.path();
    }

    /** The landing page as seen from the report page: never the report page itself. */
    static String back(Set<String> posts) {
        var landing = landing(posts);
        return landing.equals(REPORT.path()) ? MINE.path() : landing;
    }

    private static boolean holdsAny(Set<String> posts, Collection<String> any) {
        return any.stream().anyMatch(posts::contains);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Arrays.stream(sets).flatMap(Set::stream).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
