package cn.bense.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The days from a counted start to its due day: runs of work days, make-up days and rest days, each named. */
final class WorkDayLines {

    /** More lines than this are told as one summary. */
    private static final int MOST_LINES = 9;

    private enum Sort {
        WORK,
        MAKE_UP,
        REST
    }

    private final Almanac almanac;
    private final int year;

    WorkDayLines(Almanac almanac, int year) {
        this.almanac = almanac;
        this.year = year;
    }

    List<String> of(WorkDayCount count) {
        var first = count.countedStart().toLocalDate().plusDays(1);
        var days = first.datesUntil(count.sameTime().toLocalDate().plusDays(1)).toList();
        var lines = new ArrayList<String>();
        int counted = 0;
        for (int i = 0; i < days.size(); ) {
            int end = endOfRun(days, i);
            var run = days.subList(i, end);
            lines.add(line(run, counted));
            counted += sort(run.get(0)) == Sort.REST ? 0 : run.size();
            i = end;
        }
        return lines.size() > MOST_LINES ? List.of(summary(days, counted)) : lines;
    }

    private int endOfRun(List<LocalDate> days, int first) {
        var sort = sort(days.get(first));
        int end = first + 1;
        while (sort != Sort.MAKE_UP && end < days.size() && sort(days.get(end)) == sort) {
            end++;
        }
        return end;
    }

    private Sort sort(LocalDate day) {
        if (!almanac.isWorkDay(day)) {
            return Sort.REST;
        }
        return almanac.special(day) == null ? Sort.WORK : Sort.MAKE_UP;
    }

    private String line(List<LocalDate> run, int countedBefore) {
        int ordinal = countedBefore + 1;
        return switch (sort(run.get(0))) {
            case REST -> Words.say("line.rest", dates(run), reasons(run));
            case MAKE_UP -> Words.say("line.make-up", dates(run), reasons(run), ordinal);
            case WORK ->
                run.size() == 1
                        ? Words.say("line.day", dates(run), ordinal)
                        : Words.say("line.days", dates(run), ordinal, countedBefore + run.size());
        };
    }

    private String summary(List<LocalDate> days, int counted) {
        var rest = days.stream().filter(day -> sort(day) == Sort.REST).toList();
        return Words.say("line.summary", dates(days), counted, rest.size(), reasons(rest));
    }

    private String dates(List<LocalDate> run) {
        var first = Words.date(run.get(0), year);
        return run.size() == 1
                ? first + " " + Words.weekday(run.get(0))
                : Words.say("span", first, Words.date(run.get(run.size() - 1), year));
    }

    private String reasons(List<LocalDate> days) {
        return days.stream().map(this::reason).distinct().collect(Collectors.joining("、"));
    }

    private String reason(LocalDate day) {
        var special = almanac.special(day);
        return special == null ? Words.say("weekend") : DeadlineWords.name(special);
    }
}
