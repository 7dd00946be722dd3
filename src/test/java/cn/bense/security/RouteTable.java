package cn.bense.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** {@code src/test/resources/routes.txt}: who is let in where. Its head says how to read it. */
final class RouteTable {

    static final Path FILE = Path.of("src/test/resources/routes.txt");

    /**
     * One line.
     *
     * @param in accounts that are let in; {@code anonymous} is nobody signed in
     * @param absent accounts for whom the object does not exist: 404
     * @param formFirst a refused one may be told of its form instead
     */
    record Line(
            Set<String> methods, PathPattern path, Set<String> in, Set<String> absent, boolean formFirst, String text) {
        boolean fits(Route route) {
            return (methods.contains("*") || methods.contains(route.method().name()))
                    && path.matches(PathContainer.parsePath(route.path().replaceAll("[{}]", "_")));
        }

        /** What an account gets: {@code in}, {@code 403}, {@code 404}, {@code sign-in}. */
        String outcome(String account) {
            if (in.contains(account) || absent.contains(account)) {
                return in.contains(account) ? "in" : "404";
            }
            return account.equals("anonymous") ? "sign-in" : "403";
        }
    }

    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<String, String> samples = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    static RouteTable read() {
        var table = new RouteTable();
        try {
            Files.readAllLines(FILE).stream()
                    .map(line -> line.replaceFirst("\\s*#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        var words = line.split("\\s+");
        if (words[0].equals("group")) {
            groups.put(words[1], names(List.of(words).subList(2, words.length)));
        } else if (words[0].equals("sample")) {
            samples.put(words[1], words[2]);
        } else if (words[0].equals("body")) {
            bodies.put(words[1] + " " + words[2], line.split("\\s+", 4)[3]);
        } else {
            route(line, words);
        }
    }

    private void route(String line, String[] words) {
        var in = new ArrayList<String>();
        var absent = new ArrayList<String>();
        var into = in;
        for (var word : List.of(words).subList(2, words.length)) {
            if (word.equals("404:")) {
                into = absent;
            } else if (word.equals("form-first")) {
                continue;
            } else {
                into.add(word);
            }
        }
        var pattern = PathPatternParser.defaultInstance.parse(words[1].replaceAll("[{}]", "_"));
        lines.add(new Line(
                Set.of(words[0].split(",")), pattern, names(in), names(absent), line.endsWith("form-first"), line));
    }

    /** Accounts and groups, {@code -name} takes one away. */
    private Set<String> names(List<String> words) {
        var names = new LinkedHashSet<String>();
        for (var word : words) {
            var name = word.startsWith("-") ? word.substring(1) : word;
            var meant = groups.getOrDefault(name, Set.of(name));
            if (word.startsWith("-")) {
                names.removeAll(meant);
            } else {
                names.addAll(meant);
            }
        }
        return names;
    }

    /** The first line that fits. */
    Optional<Line> line(Route route) {
        return lines.stream().filter(line -> line.fits(route)).findFirst();
    }

    /** What is sent to a route whose rights are judged after its form. */
    String body(Route route) {
        return bodies.getOrDefault(route.toString(), route.isApi() ? "{}" : "");
    }

    /** Routes that have a body of their own. */
    Set<String> bodies() {
        return bodies.keySet();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Everyone the walk goes as. */
    Set<String> everyone() {
        return groups.getOrDefault("everyone", Set.of());
    }

    /** The object that stands for a variable: by {@code prefix{name}}, the longest prefix that fits. */
    Optional<String> sample(Route route, String variable) {
        return samples.entrySet().stream()
                .filter(e -> e.getKey().endsWith("{" + variable + "}"))
                .filter(e -> route.path()
                        .startsWith(e.getKey().substring(0, e.getKey().indexOf('{'))))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue);
    }
}
