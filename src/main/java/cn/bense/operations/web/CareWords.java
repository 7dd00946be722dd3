package cn.bense.operations.web;

import cn.bense.operations.Backup;
import cn.bense.operations.CheckFinding;
import cn.bense.operations.CheckResult;
import cn.bense.operations.CheckRun;
import cn.bense.operations.ServerState;
import cn.bense.shared.Zone;
import cn.bense.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the operations page shows, in words. */
@Component
class CareWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA).withZone(Zone.SHANGHAI);

    private final Texts texts;
    private final Clock system = Clock.systemUTC();

    CareWords(Texts texts) {
        this.texts = texts;
    }

    /** A run in one line, and its checks. {@code bad}: findings, or not finished. */
    record Run(
            long id,
            String state,
            String when,
            boolean running,
            boolean bad,
            int checks,
            long findings,
            List<Line> lines) {}

    record Line(int place, String name, String looked, long found, long more, List<CheckFinding> findings) {}

    record NodeLine(String name, String about, boolean alive, String memory) {}

    record BackupLine(String file, String when, String size, String photos) {}

    Run run(CheckRun run) {
        var lines = new ArrayList<Line>();
        for (var result : run.results()) {
            lines.add(line(lines.size() + 1, result));
        }
        var ended = run.endedAt();
        var took = ended == null ? "" : "，用时 " + took(Duration.between(run.begunAt(), ended));
        var bad = run.findings() > 0 || run.state() == CheckRun.State.FAILED || run.state() == CheckRun.State.BROKEN;
        return new Run(
                run.id(),
                state(run),
                MOMENT.format(run.begunAt()) + took,
                run.state() == CheckRun.State.RUNNING,
                bad,
                lines.size(),
                run.findings(),
                lines);
    }

    private static String took(Duration span) {
        return span.toSeconds() < 1 ? "不到 1 秒" : Sizes.span(span);
    }

    private String state(CheckRun run) {
        return switch (run.state()) {
            case DONE -> run.findings() == 0 ? "全部相符" : run.findings() + " 处不符";
            case FAILED -> texts.label(run.state()) + "：" + run.error();
            default -> texts.label(run.state());
        };
    }

    private Line line(int place, CheckResult result) {
        return new Line(
                place,
                texts.text("operations.check." + result.check()),
                String.format(Locale.ROOT, "%,d", result.looked()),
                result.found(),
                result.found() - result.findings().size(),
                result.findings());
    }

    NodeLine node(ServerState.Node node, int place) {
        var up = node.upSeconds();
        var about = node.alive()
                ? up == null ? "有心跳" : "本机，启动 " + Sizes.span(Duration.ofSeconds(up))
                : MOMENT.format(node.lastSign()) + " 以后没有心跳";
        return new NodeLine(
                "节点 " + place,
                about + " · " + node.name(),
                node.alive(),
                node.memoryBytes() == null ? "" : Sizes.bytes(node.memoryBytes()));
    }

    BackupLine backup(Backup backup) {
        return new BackupLine(
                backup.file(),
                MOMENT.format(backup.madeAt()),
                Sizes.bytes(backup.bytes()),
                backup.photos() < 0 ? "" : backup.photos() + " 张照片的清单");
    }

    /** How old the newest backup is; null when there is none. */
    @Nullable
    String age(List<Backup> backups) {
        return backups.isEmpty()
                ? null
                : Sizes.span(Duration.between(backups.get(0).madeAt(), system.instant())) + "前";
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }
}
