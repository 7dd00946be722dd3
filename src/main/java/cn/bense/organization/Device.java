package cn.bense.organization;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Browser and system in plain words, from the browser's name for itself; unknown ones are not copied. */
final class Device {

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "微信"),
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "鸿蒙"),
            Map.entry("Android", "安卓"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    static String of(@Nullable String agent) {
        if (agent == null) {
            return "未知设备";
        }
        var words = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.stream()
                        .filter(name -> agent.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? "其他浏览器" : words;
    }
}
