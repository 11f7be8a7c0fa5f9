package org.daybook.job;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseActivity.ActivityKind;
import org.daybook.casefile.CaseActivity.PersonActivity;
import org.daybook.record.Coded;
import org.daybook.text.Messages;

/** Words for who opened a diary and what they did there: facts in a calm line, by the names that the diary has. */
public record ActivityFormatter(Messages messages, LocalDate today) {
    private static final int WEEK = 7;

    /** How often others opened it since its owner did, and when last, without names: for a page seen over a shoulder. */
    public String unnamed(List<PersonActivity> done) {
        int times = done.stream().mapToInt(ActivityFormatter::openings).sum();
        LocalDate last = done.stream()
                .map(one -> one.last().toLocalDate())
                .max(LocalDate::compareTo)
                .orElse(today);
        return messages.get("activity.since", opened("activity.unnamed", times, last, ""));
    }

    /** Who opened it since its owner did, how often and when last. */
    public String named(List<PersonActivity> done) {
        return messages.get(
                "activity.since",
                done.stream()
                        .map(one -> opened(
                                "activity.named", openings(one), one.last().toLocalDate(), one.who()))
                        .collect(Collectors.joining("; ")));
    }

    private static int openings(PersonActivity done) {
        return done.counts().getOrDefault(ActivityKind.OPENED, 1);
    }

    private String opened(String key, int times, LocalDate last, String who) {
        return messages.get(times == 1 ? key + "-once" : key, often(times), day(last), who);
    }

    private String often(int times) {
        return times == 2 ? messages.get("activity.twice") : messages.count("activity.times", times);
    }

    private String day(LocalDate day) {
        if (day.equals(today)) {
            return messages.get("activity.today");
        }
        long ago = ChronoUnit.DAYS.between(day, today);
        return messages.get(
                "activity.on",
                ago > 0 && ago < WEEK
                        ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, messages.locale())
                        : messages.formats().date(day));
    }

    /** What each of them did beside opening it; empty if nothing. */
    public String more(List<PersonActivity> done) {
        return done.stream()
                .filter(one -> !one.counts().keySet().equals(Set.of(ActivityKind.OPENED)))
                .map(one -> messages.get("activity.line", one.who(), counts(one, false)))
                .collect(Collectors.joining(" "));
    }

    /**
     * One person's day.
     *
     * @param owner what the owner is called
     */
    public String line(PersonActivity done, String owner) {
        return messages.get("activity.line", done.who().isEmpty() ? owner : done.who(), counts(done, true));
    }

    private String counts(PersonActivity done, boolean openings) {
        return done.counts().entrySet().stream()
                .filter(one -> openings || one.getKey() != ActivityKind.OPENED)
                .map(this::count)
                .collect(Collectors.joining(", "));
    }

    private String count(Map.Entry<ActivityKind, Integer> one) {
        String key = "activity." + Coded.ofName(one.getKey().name());
        return switch (one.getKey()) {
            case OPENED, ERASED, KEYS, EXPORT -> messages.get(key, often(one.getValue()));
            case WROTE, PORTFOLIO, SHEET, FILE, BACKUP, HANDED -> messages.count(key, one.getValue());
        };
    }
}
