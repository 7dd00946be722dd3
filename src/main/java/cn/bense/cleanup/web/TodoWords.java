package cn.bense.cleanup.web;

import cn.bense.process.HumanTask;
import cn.bense.process.HumanTask.EvidenceNeed;
import cn.bense.process.ProcessBook;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Words and colours of the task page; {@code ${@todoWords.process(key)}}. */
@Component("todoWords")
class TodoWords {

    private static final Map<String, String> UNITS = Map.of("fen", "元", "min", "分钟", "kg", "公斤", "m", "米");

    private final ProcessBook processes;
    private final Clock clock;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    TodoWords(ProcessBook processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    /** The drawn name of a process; names change with a new program only, so they are asked for once. */
    public String process(String key) {
        if (!names.containsKey(key)) {
            processes.definitions().forEach(d -> names.put(d.key(), d.name()));
        }
        return names.getOrDefault(key, "");
    }

    public String lampCss(HumanTask task) {
        var lamp = task.open() ? TaskJson.lamp(task, clock.instant()) : null;
        return "RED".equals(lamp) ? "c-bad" : "YELLOW".equals(lamp) ? "c-warn" : "t2";
    }

    /** What a value is counted in, in Chinese. */
    public String unit(String unit) {
        return UNITS.getOrDefault(unit, unit);
    }

    /** How many photos a step wants. */
    public String need(EvidenceNeed need) {
        return need.min() == 0
                ? "可不拍"
                : "至少" + need.must().substring(need.label().length());
    }
}
