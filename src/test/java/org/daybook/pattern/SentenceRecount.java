package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the patterns page written once more by plain loops over the case file, in English, each number
 * followed by the numbers of the incidents that it must open.
 */
final class SentenceRecount {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] WEEK = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private final CaseFile caseFile;
    private final LocalDate today;
    private final Messages messages;
    private final List<Incident> counted = new ArrayList<>();
    private final List<Incident> dated = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    SentenceRecount(CaseFile caseFile, LocalDate today, Messages messages) {
        this.caseFile = caseFile;
        this.today = today;
        this.messages = messages;
        for (IncidentHistory history : caseFile.incidents().all()) {
            Incident incident = history.versions().getLast().record();
            boolean open = incident.what().types().size() == 1
                    && incident.what().types().getFirst().code().equals("X")
                    && !isBreach(incident);
            if (history.withdrawal() == null && !open) {
                counted.add(incident);
                if (incident.when().date() != null) {
                    dated.add(incident);
                }
            }
        }
        dated.sort(Comparator.comparing((Incident incident) -> day(incident))
                .thenComparingInt(incident -> incident.when().time() == null
                        ? -1
                        : incident.when().time().toSecondOfDay())
                .thenComparingInt(Incident::number));
    }

    List<String> sentences() {
        total();
        request();
        reported();
        List<Incident> broken =
                counted.stream().filter(SentenceRecount::isBreach).toList();
        if (!broken.isEmpty()) {
            say("An order or a condition was broken, as you recorded it, in " + incidents(broken) + ".");
        }
        orders();
        police();
        last();
        months();
        weekdays();
        hours();
        gap();
        latest();
        kinds();
        channels();
        return sentences;
    }

    private void total() {
        if (dated.isEmpty()) {
            say("You have recorded " + incidents(counted) + ".");
            return;
        }
        LocalDate first = day(dated.getFirst());
        LocalDate last = lastOfAll();
        String all = "You have recorded " + incidents(counted);
        if (dated.size() < counted.size()) {
            say(all + ", " + phrase(dated, " with a date") + ", from " + words(first) + " to " + words(last) + ".");
        } else if (first.equals(last)) {
            say(all + ", dated " + words(first) + ".");
        } else {
            say(all + ", from " + words(first) + " to " + words(last) + ".");
        }
    }

    private void last() {
        if (dated.isEmpty() || lastOfAll().isAfter(today)) {
            return;
        }
        LocalDate last = lastOfAll();
        List<Incident> latest = counted.stream()
                .filter(incident -> last.equals(lastDay(incident)))
                .toList();
        int days = steps(last, today);
        say("The latest date is " + words(last) + ", " + (days == 0 ? "today" : days(days) + " ago") + numbers(latest)
                + ".");
    }

    private LocalDate lastOfAll() {
        LocalDate last = day(dated.getFirst());
        for (Incident incident : dated) {
            LocalDate end = Objects.requireNonNull(lastDay(incident));
            last = end.isAfter(last) ? end : last;
        }
        return last;
    }

    /** The earliest, and of those that begin on one day the one that ends first. */
    private void request() {
        TreeMap<String, Boolean> about = new TreeMap<>();
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            if (history.withdrawal() == null && history.kind().code().equals("stop-request")) {
                add(history, about);
            }
        }
        for (Incident incident : counted) {
            LocalDate on = incident.response().askedToStop().on();
            if (incident.response().askedToStop().answer() == YesNoAnswer.YES && on != null) {
                about.put(on + " " + on, false);
            }
        }
        about.keySet().removeIf(days -> days.substring(0, 10).compareTo(today.toString()) > 0);
        if (!about.isEmpty()) {
            after("The request to stop ", about.firstKey(), about.firstEntry().getValue());
        }
    }

    private static void add(CaseRecordHistory history, Map<String, Boolean> about) {
        history.current().values().values().stream()
                .filter(FieldValue.Time.class::isInstance)
                .map(value -> ((FieldValue.Time) value).when())
                .filter(when -> when.date() != null)
                .forEach(when -> {
                    LocalDate first = when.date();
                    LocalDate last = when.endDate() == null || when.endDate().isBefore(first) ? first : when.endDate();
                    about.merge(
                            first + " " + last, when.precision().code().equals("about"), (one, other) -> one && other);
                });
    }

    private void orders() {
        Set<String> days = new ConcurrentSkipListSet<>();
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            boolean custody = history.current().values().values().stream()
                    .anyMatch(value ->
                            value instanceof FieldValue.Code code && code.code().equals("custody"));
            if (history.withdrawal() == null && history.kind().code().equals("order") && !custody) {
                history.current().values().forEach((field, value) -> {
                    if (value instanceof FieldValue.Day day && !day.day().isAfter(today)) {
                        // 'made' comes before 'served' also in the alphabet.
                        if (field.name().equals("made") || field.name().equals("served")) {
                            days.add(day.day() + " " + field.name());
                        }
                    }
                });
            }
        }
        days.removeIf(day -> day.endsWith(" served") && days.contains(day.replace(" served", " made")));
        days.forEach(day -> after(
                "The order " + day.substring(11) + " ", day.substring(0, 10) + " " + day.substring(0, 10), false));
    }

    private void police() {
        TreeMap<String, Boolean> about = new TreeMap<>();
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            if (history.withdrawal() == null && history.kind().code().equals("contact")) {
                Set<String> codes = new TreeSet<>();
                history.current().values().values().forEach(value -> {
                    if (value instanceof FieldValue.Code code) {
                        codes.add(code.code());
                    }
                });
                if (codes.contains("police") || codes.contains("999") || codes.contains("101")) {
                    add(history, about);
                }
            }
        }
        for (Incident incident : counted) {
            incident.response().reporting().reports().forEach(report -> {
                if (Set.of("999", "101", "police-online", "police-in-person")
                                .contains(report.to().code())
                        && report.on() != null) {
                    about.put(report.on() + " " + report.on(), false);
                }
            });
        }
        about.keySet().removeIf(days -> days.substring(0, 10).compareTo(today.toString()) > 0);
        about.forEach((days, is) -> after("Contact with the police ", days, is));
    }

    private void after(String what, String days, boolean about) {
        LocalDate first = LocalDate.parse(days.substring(0, 10));
        LocalDate last = LocalDate.parse(days.substring(11));
        String when = first.equals(last)
                ? (about ? "about " : "on ") + words(first)
                : "between " + words(first) + " and " + words(last);
        List<Incident> later =
                dated.stream().filter(incident -> day(incident).isAfter(last)).toList();
        if (later.isEmpty()) {
            say(what + when + " was not followed by any incident with a date.");
        } else if (about || !first.equals(last)) {
            say(what + when + " was followed by " + incidents(later) + ".");
        } else {
            int wait = steps(last, day(later.getFirst()));
            say(what + when + " was followed by " + incidents(later) + ", the first " + days(wait) + " later"
                    + numbers(List.of(later.getFirst())) + ".");
        }
    }

    private void reported() {
        List<Incident> yes = new ArrayList<>();
        List<Incident> no = new ArrayList<>();
        List<Incident> open = new ArrayList<>();
        for (Incident incident : counted) {
            YesNoAnswer answer = incident.response().reporting().answer();
            boolean told = answer == YesNoAnswer.YES || caseFile.caseRecords().isReported(incident.id());
            (told ? yes : answer == YesNoAnswer.NO ? no : open).add(incident);
        }
        say("Of " + counted.size() + (counted.size() == 1 ? " incident" : " incidents") + ", you recorded "
                + phrase(yes, " as reported") + " and " + phrase(no, " as not reported") + ". For "
                + phrase(open, " you have not said") + ".");
    }

    private void months() {
        Map<String, List<Incident>> months = new LinkedHashMap<>();
        for (Incident one : dated) {
            String name = MONTHS[day(one).getMonthValue() - 1] + " " + day(one).getYear();
            months.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
        }
        if (months.size() > 1) {
            most("The month with the most incidents is ", months);
        }
    }

    private void kinds() {
        Map<String, List<Incident>> kinds = new LinkedHashMap<>();
        for (IncidentType type : IncidentType.values()) {
            kinds.put(messages.get("types." + type.code()), counted(counted, incident -> is(incident, type)));
        }
        most("The kind with the most incidents is ", kinds);
    }

    private static boolean is(Incident incident, IncidentType type) {
        return incident.what().types().contains(type) || (type.code().equals("H4") && isBreach(incident));
    }

    private void weekdays() {
        Map<String, List<Incident>> days = new LinkedHashMap<>();
        for (int i = 0; i < WEEK.length; i++) {
            // The first of January 1970 was a Thursday.
            int weekday = i;
            days.put(WEEK[i], counted(dated, one -> Math.floorMod(day(one).toEpochDay() + 3, 7L) == weekday));
        }
        most("The weekday with the most incidents is ", days);
    }

    private void hours() {
        Map<String, List<Incident>> parts = new LinkedHashMap<>();
        for (String part : List.of("00:00 to 05:59", "06:00 to 11:59", "12:00 to 17:59", "18:00 to 23:59")) {
            parts.put(
                    part,
                    counted(
                            dated,
                            one -> one.when().time() != null
                                    && one.when()
                                                    .time()
                                                    .toString()
                                                    .substring(0, 5)
                                                    .compareTo(part.substring(0, 5))
                                            >= 0
                                    && one.when()
                                                    .time()
                                                    .toString()
                                                    .substring(0, 5)
                                                    .compareTo(part.substring(9))
                                            <= 0));
        }
        most("The time of day with the most incidents is ", parts);
    }

    private void most(String what, Map<String, List<Incident>> by) {
        int most = 0;
        for (List<Incident> each : by.values()) {
            most = Math.max(most, each.size());
        }
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, List<Incident>> each : by.entrySet()) {
            if (each.getValue().size() == most) {
                names.add(each.getKey() + " (" + incidents(each.getValue()) + ")");
            }
        }
        if (most > 0 && names.size() <= 3) {
            say(what + list(names) + ".");
        }
    }

    private void channels() {
        List<String> used = new ArrayList<>();
        List<Map.Entry<String, Map<Integer, String>>> all = List.of(
                Map.entry("telephone number", new TreeMap<>()),
                Map.entry("e-mail address", new TreeMap<>()),
                Map.entry("account name", new TreeMap<>()));
        for (Incident incident : counted) {
            all.get(0)
                    .getValue()
                    .put(incident.number(), incident.what().channel().number());
            all.get(1)
                    .getValue()
                    .put(incident.number(), incident.what().channel().email());
            all.get(2)
                    .getValue()
                    .put(incident.number(), incident.what().channel().handle());
        }
        for (Map.Entry<String, Map<Integer, String>> each : all) {
            Set<String> different = new LinkedHashSet<>();
            each.getValue().values().removeIf(text -> switch (each.getKey()) {
                case "telephone number" -> !text.matches(".*\\d.*\\d.*\\d.*");
                case "e-mail address" -> !text.contains("@");
                default -> text.isBlank() || text.matches("No .*|Withheld");
            });
            each.getValue()
                    .values()
                    .forEach(text -> different.add(
                            String.join(" ", text.strip().split("\\s+")).toLowerCase(Locale.ROOT)));
            if (!different.isEmpty()) {
                used.add(different.size() + " " + each.getKey()
                        + (different.size() == 1 ? "" : each.getKey().endsWith("s") ? "es" : "s")
                        + " " + each.getValue().keySet());
            }
        }
        if (!used.isEmpty()) {
            say("The incidents name " + list(used) + ".");
        }
    }

    private void gap() {
        int longest = 0;
        List<List<Incident>> at = new ArrayList<>();
        for (int i = 1; i < dated.size(); i++) {
            Incident before = dated.getFirst();
            for (Incident earlier : dated.subList(0, i)) {
                before = end(earlier).isBefore(end(before)) ? before : earlier;
            }
            LocalDate begins = day(dated.get(i));
            int days = end(before).isBefore(begins) ? steps(end(before), begins) : 0;
            if (days > longest) {
                longest = days;
                at.clear();
            }
            if (days == longest && days > 0) {
                at.add(List.of(before, dated.get(i)));
            }
        }
        if (at.size() == 1) {
            Incident from = at.getFirst().getFirst();
            Incident to = at.getFirst().getLast();
            say("The longest time between two incidents is " + days(longest) + numbers(List.of(from, to)) + ", from "
                    + words(end(from)) + " to " + words(day(to)) + ".");
        }
    }

    private static LocalDate end(Incident incident) {
        return Objects.requireNonNull(incident.when().lastDate());
    }

    private void latest() {
        if (dated.isEmpty()) {
            return;
        }
        LocalDate last = day(dated.getLast());
        int length = Math.min(90, (steps(day(dated.getFirst()), last) + 1) / 2);
        if (length >= 7) {
            List<Incident> latest = counted(dated, one -> steps(day(one), last) < length);
            List<Incident> before =
                    counted(dated, one -> steps(day(one), last) >= length && steps(day(one), last) < 2 * length);
            say("The " + days(length) + " up to " + words(last) + " have " + incidents(latest) + ", and the "
                    + days(length) + " before that " + incidents(before) + ".");
        }
    }

    private static boolean isBreach(Incident incident) {
        return incident.background().orderBroken() == YesNoAnswer.YES
                || !incident.background().brokenTerms().isEmpty()
                || incident.what().types().stream().anyMatch(type -> type.code().equals("H4"));
    }

    private static List<Incident> counted(List<Incident> some, Predicate<Incident> test) {
        return some.stream().filter(test).toList();
    }

    private static LocalDate day(Incident incident) {
        return Objects.requireNonNull(incident.when().date());
    }

    private static @Nullable LocalDate lastDay(Incident incident) {
        LocalDate end = incident.when().endDate();
        return end == null && incident.when().date() != null ? day(incident) : end;
    }

    private static int steps(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }

    private static String words(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    private static String days(int days) {
        return "%,d %s".formatted(days, days == 1 ? "day" : "days");
    }

    private static String list(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String incidents(List<Incident> some) {
        return (some.size() == 1 ? "1 incident" : some.size() + " incidents") + numbers(some);
    }

    /** A number with its words, which can be opened together. */
    private static String phrase(List<Incident> some, String words) {
        return some.size() + words + numbers(some);
    }

    /** What follows a number that can be opened; a figure of none opens nothing and still is a figure. */
    private static String numbers(List<Incident> some) {
        List<Integer> numbers =
                new ArrayList<>(some.stream().map(Incident::number).toList());
        Collections.sort(numbers);
        return " " + numbers;
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }
}
