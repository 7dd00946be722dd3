package cn.bense.web.help;

import cn.bense.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which manual belongs to whom and to which page; read once from the jar. */
@Component
class Manuals {

    static final List<String> NAMES = List.of("调度与督查", "承包企业", "合同主管", "财务查看", "系统管理员", "安全管理员", "审计员", "运行维护");

    /** Pages whose manual is the same for everybody. */
    private static final Map<String, String> OF_PAGE = Map.of(
            "accounts", "安全管理员",
            "people", "安全管理员",
            "audit", "审计员",
            "processes", "运行维护",
            "operations", "运行维护",
            "items", "系统管理员",
            "calendar", "系统管理员");

    private final Map<String, List<Block>> read = new ConcurrentHashMap<>();

    /** The manual of a page for someone with these posts; an unknown page gives the manual of the posts. */
    String of(String page, Set<String> posts) {
        var fixed = OF_PAGE.get(page);
        return fixed != null ? fixed : ofPosts(posts);
    }

    private static String ofPosts(Set<String> posts) {
        if (posts.contains("CONTRACTOR") || posts.contains("CREW")) {
            return "承包企业";
        }
        if (posts.contains("OWNER") || posts.contains("OWNER_REVIEWER")) {
            return "合同主管";
        }
        if (posts.contains("FINANCE") || posts.contains("FINANCE_RECHECK")) {
            return "财务查看";
        }
        if (posts.contains("SECADMIN")) {
            return "安全管理员";
        }
        if (posts.contains("AUDITOR")) {
            return "审计员";
        }
        return posts.contains("ADMIN") ? "系统管理员" : "调度与督查";
    }

    /** 404 when there is no such manual. */
    List<Block> blocks(String name) {
        if (!NAMES.contains(name) || !resource(name).exists()) {
            throw DomainException.notFound("manual", name);
        }
        return read.computeIfAbsent(name, key -> ManualReader.read(text(key)));
    }

    private static ClassPathResource resource(String name) {
        return new ClassPathResource("manual/" + name + ".md");
    }

    private static String text(String name) {
        try {
            return resource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
