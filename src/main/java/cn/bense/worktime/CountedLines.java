package cn.bense.worktime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One line per counted stretch; whole days in a row with the same hours share a line. */
final class CountedLines {

    private final int year;

    CountedLines(int year) {
        this.year = year;
    }

    List<String> of(List<CountedTime.Piece> pieces) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfRun(pieces, i);
            lines.add(line(pieces.subList(i, end)));
            i = end;
        }
        return lines;
    }

    private static int endOfRun(List<CountedTime.Piece> pieces, int first) {
        int end = first + 1;
        while (end < pieces.size() && continues(pieces.get(end - 1), pieces.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean continues(CountedTime.Piece before, CountedTime.Piece next) {
        return before.wholeSpan()
                && next.wholeSpan()
                && next.from().equals(before.from().plusDays(1))
                && next.to().equals(before.to().plusDays(1));
    }

    private String line(List<CountedTime.Piece> run) {
        var first = run.get(0);
        var from = Span.MINUTE.format(first.from());
        var to = Span.MINUTE.format(first.to());
        var firstDay = Words.date(first.from().toLocalDate(), year);
        var counted = run.stream().map(CountedTime.Piece::length).reduce(Duration.ZERO, Duration::plus);
        if (run.size() == 1) {
            return Words.say("line.counted", firstDay, from, to, Words.duration(counted));
        }
        var lastDay = Words.date(run.get(run.size() - 1).from().toLocalDate(), year);
        return Words.say("line.counted-days", Words.say("span", firstDay, lastDay), from, to, Words.duration(counted));
    }
}
