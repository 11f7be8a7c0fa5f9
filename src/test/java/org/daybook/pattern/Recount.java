package org.daybook.pattern;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectPresence;
import org.daybook.incident.Witness;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The same figures counted once more by other means: day by day, text by text, straight from the case file, in a
 * language of plain lines, and as slow as may be. It shares no class with what it checks.
 */
final class Recount {
    private static final String[] WEEK = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

    /** Of section 2A(3), as the taxonomy in the project's papers has them. */
    private static final Map<String, String> ENGLISH = letters("A1 b A2 b A3 b A4 b A5 b A6 b A7 b A8 b A9 b B1 b B2 b "
            + "B3 b C1 a C2 e C3 e C4 e C5 e C6 b C7 f D1 g D2 g D3 dg D4 d E1 c E2 c E3 c E4 bc "
            + "F1 f F2 f F3 f F4 f G1 b G2 b G3 b G4 b G7 b H3 b");

    /** Of section 39(6) of the Scottish Act and section 6(2) of that of Northern Ireland, read from the Acts. */
    private static final Map<String, String> NORTHERN =
            letters("A1 b A2 b A3 b A4 b A5 b A6 b A7 b A8 b A9 b B1 h B2 h "
                    + "B3 b C1 a C2 f C3 f C4 f C5 f C6 b C7 eg D1 i D2 i D3 di D4 d D6 b E1 c E2 c E3 c E4 bc "
                    + "F1 g F2 g F3 g F4 g G1 b G2 b G3 b G4 b G7 b H3 b");

    private final CaseFile caseFile;
    private final LocalDate today;
    private final List<Incident> notWithdrawn = new ArrayList<>();
    private final Map<Integer, String> writtenOn = new TreeMap<>();
    private final Map<Integer, ZonedDateTime> writtenAt = new TreeMap<>();
    private final Map<String, Object> lines = new TreeMap<>();

    Recount(CaseFile caseFile, LocalDate today) {
        this.caseFile = caseFile;
        this.today = today;
        for (IncidentHistory history : caseFile.incidents().all()) {
            Incident incident = history.versions().getLast().record();
            if (history.withdrawal() == null && codes(incident).equals(Set.of("X"))) {
                put("unclassified", incident);
            } else if (history.withdrawal() == null) {
                notWithdrawn.add(incident);
                if (!(history.versions().getFirst().recorded().entry() instanceof Entry.IncidentRecorded)) {
                    put("original missing", incident);
                    continue;
                }
                ImportedClaim claim = history.versions().getFirst().claim();
                ZonedDateTime written = (claim != null
                                ? claim.recordedAt()
                                : history.versions()
                                        .getFirst()
                                        .recorded()
                                        .envelope()
                                        .recordedAt())
                        .toInstant()
                        .atZone(incident.when().zone());
                writtenOn.put(incident.number(), ISO.format(written));
                writtenAt.put(incident.number(), written);
            }
        }
    }

    /** Every figure by a name, as the numbers of its incidents or as a text; figures of none are left out. */
    Map<String, Object> lines() {
        for (Incident incident : notWithdrawn) {
            put("all", incident);
            time(incident);
            kinds(incident);
            names(incident);
            effect(incident);
            recording(incident);
        }
        totals();
        gaps();
        for (Map.Entry<String, String> marker : markers().entrySet()) {
            around(marker.getKey(), marker.getValue());
        }
        breaches();
        return lines;
    }

    /** The kinds that she chose, and H4 where anything else says that an order was broken. */
    private static Set<String> codes(Incident incident) {
        Set<String> codes = new TreeSet<>();
        incident.what().types().forEach(type -> codes.add(type.code()));
        if (incident.background().orderBroken() == YesNoAnswer.YES
                || !incident.background().brokenTerms().isEmpty()) {
            codes.add("H4");
        }
        return codes;
    }

    private void time(Incident incident) {
        LocalDate day = incident.when().date();
        String precision = incident.when().precision().code();
        if (day == null) {
            put("undated", incident);
            return;
        }
        if (!precision.equals("exact")) {
            put(precision, incident);
        }
        String month = day.toString().substring(0, 7);
        put("month " + month, incident);
        if (codes(incident).isEmpty()) {
            put("month " + month + " none", incident);
        }
        for (String code : codes(incident)) {
            put("month " + month + " " + code.charAt(0), incident);
        }
        if (incident.when().time() == null) {
            put("no time", incident);
        } else {
            // The first of January 1970 was a Thursday.
            String weekday = WEEK[(int) Math.floorMod(day.toEpochDay() + 3, 7L)];
            put("hour " + weekday + " " + incident.when().time().toString().substring(0, 2), incident);
        }
    }

    private void kinds(Incident incident) {
        if (codes(incident).isEmpty()) {
            put("no kind", incident);
        }
        put("certainty " + incident.who().certainty().code(), incident);
        Jurisdiction law = caseFile.heading().jurisdiction();
        boolean northern = law == Jurisdiction.SCOTLAND || law == Jurisdiction.NORTHERN_IRELAND;
        for (String code : codes(incident)) {
            put("type " + code, incident);
            put("group " + code.charAt(0), incident);
            if (law != Jurisdiction.ELSEWHERE
                    && isAct(code, incident.who().sighting().there())) {
                String letters = (northern ? NORTHERN : ENGLISH).getOrDefault(code, "");
                for (char letter : letters.toCharArray()) {
                    put("law " + letter, incident);
                }
            }
        }
    }

    /** Somebody has to have been there where the Act says 'loitering', and where it says 'following' nobody else. */
    private static boolean isAct(String code, SuspectPresence there) {
        boolean seen = Set.of("seen-by-me", "seen-by-others", "recorded").contains(there.code());
        return switch (code) {
            case "C2", "C3", "C4" -> seen;
            case "C1", "C5" -> seen || there.code().equals("not-said");
            default -> true;
        };
    }

    private void names(Incident incident) {
        if (!incident.where().kind().code().equals("not-said")) {
            put("place kind " + incident.where().kind().code(), incident);
        }
        name("place", incident.where().place(), incident);
        Channel channel = incident.what().channel();
        name("number", channel.number().matches(".*\\d.*\\d.*\\d.*") ? channel.number() : "", incident);
        name("email", channel.email().contains("@") ? channel.email() : "", incident);
        name("handle", channel.handle().matches("No .*|Withheld") ? "" : channel.handle(), incident);
        name("platform", incident.what().channel().platform(), incident);
        name("url", incident.what().channel().url(), incident);
        name("person", incident.who().person(), incident);
        name("other", incident.who().sighting().companions(), incident);
        for (Witness witness : incident.presence().witnesses()) {
            name("other", witness.name(), incident);
        }
    }

    private void name(String what, String text, Incident incident) {
        StringBuilder key = new StringBuilder();
        for (String word : text.trim().split("\\s+")) {
            key.append(key.isEmpty() ? "" : " ").append(word.toLowerCase(Locale.ROOT));
        }
        if (!key.isEmpty()) {
            put(what + " " + key, incident);
        }
    }

    private void effect(Incident incident) {
        when("fear", incident.effect().fearOfViolence() == YesNoAnswer.YES, incident);
        when("injury", !incident.effect().harm().injury().isBlank(), incident);
        when("treatment", !incident.effect().harm().treatment().isBlank(), incident);
        when("damage", !incident.effect().harm().damage().isBlank(), incident);
        when("cost", !incident.effect().harm().cost().isBlank(), incident);
        when("changed", !incident.effect().dayToDay().isBlank(), incident);
        incident.effect().changes().forEach(change -> {
            put("changed", incident);
            put("change " + change.code(), incident);
        });
        String distress = incident.effect().distress().code();
        when("distress " + distress, !distress.equals("not-said"), incident);
    }

    private void recording(Incident incident) {
        boolean spoken = caseFile.caseRecords().isReported(incident.id());
        YesNoAnswer answer = incident.response().reporting().answer();
        if (spoken || answer == YesNoAnswer.YES) {
            put("reported", incident);
        } else {
            put(answer == YesNoAnswer.NO ? "not reported" : "reporting not said", incident);
        }
        when("told police", isToldPolice(incident), incident);
        if (incident.response().askedToStop().answer() == YesNoAnswer.YES) {
            put("asked", incident);
            when("asked undated", incident.response().askedToStop().on() == null, incident);
        }
        LocalDate last = lastDay(incident);
        if (last != null) {
            String written = writtenOn.getOrDefault(incident.number(), "");
            boolean oneDay = last.equals(incident.when().date());
            when("same day", oneDay && written.equals(ISO.format(last)) && !isBeforeItsTime(incident), incident);
            when("late", written.compareTo(ISO.format(last.plusDays(7))) > 0, incident);
        }
    }

    private boolean isToldPolice(Incident incident) {
        Set<String> police = Set.of("999", "101", "police-online", "police-in-person");
        if (incident.response().reporting().reports().stream()
                .anyMatch(report -> police.contains(report.to().code()))) {
            return true;
        }
        return caseFile.caseRecords().all().stream()
                .filter(history -> history.withdrawal() == null && history.kind() == CaseRecordKind.CONTACT)
                .map(history -> history.current())
                .filter(contact -> contact.incidents().contains(incident.id()))
                .flatMap(contact -> contact.values().values().stream())
                .anyMatch(value -> value instanceof FieldValue.Code code
                        && Set.of("police", "999", "101").contains(code.code()));
    }

    private boolean isBeforeItsTime(Incident incident) {
        LocalTime time = incident.when().time();
        LocalDate day = incident.when().date();
        if (time == null || day == null) {
            return false;
        }
        ZonedDateTime begin = day.atTime(time).atZone(incident.when().zone()).withEarlierOffsetAtOverlap();
        int grace = incident.when().precision().code().equals("about") ? 60 : 0;
        ZonedDateTime written = writtenAt.getOrDefault(incident.number(), begin);
        return written.toEpochSecond() < begin.toEpochSecond() - grace * 60L;
    }

    private void totals() {
        long acts = 0;
        LocalDate first = null;
        LocalDate last = null;
        for (Incident incident : notWithdrawn) {
            acts += incident.what().extent().times();
            when("with acts", incident.what().extent().times() != 0, incident);
            LocalDate begin = incident.when().date();
            LocalDate end = lastDay(incident);
            first = first == null || (begin != null && begin.compareTo(first) < 0) ? begin : first;
            last = last == null || (end != null && end.compareTo(last) > 0) ? end : last;
        }
        lines.put("acts", String.valueOf(acts));
        if (first != null && last != null) {
            lines.put("first", first.toString());
            lines.put("last", last.toString());
            if (steps(last, today) >= 0) {
                lines.put("days since", String.valueOf(steps(last, today)));
            }
        }
        caseFile.incidents().all().stream()
                .filter(history -> history.withdrawal() != null)
                .forEach(history -> put("withdrawn", history.current()));
    }

    private void gaps() {
        List<Incident> dated = new ArrayList<>(notWithdrawn);
        dated.removeIf(incident -> incident.when().date() == null);
        dated.sort(Comparator.comparing(incident -> incident.when().date()));
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < dated.size(); i++) {
            LocalDate begins = dated.get(i).when().date();
            int least = Integer.MAX_VALUE;
            for (Incident earlier : dated.subList(0, i)) {
                LocalDate ended = earlier.when().lastDate();
                least = Math.min(least, ended.isBefore(begins) ? steps(ended, begins) : 0);
            }
            gaps.add(least);
        }
        lines.put("gaps", gaps.toString());
        List<Integer> longest = new ArrayList<>(gaps);
        longest.removeIf(gap -> gap == 0);
        longest.sort(Collections.reverseOrder());
        lines.put("longest", longest.subList(0, Math.min(8, longest.size())).toString());
        lines.put("gap middle", middle(gaps));
        lines.put("gap earlier", middle(gaps.subList(0, gaps.size() / 2)));
        lines.put("gap later", middle(gaps.subList((gaps.size() + 1) / 2, gaps.size())));
    }

    private static String middle(List<Integer> numbers) {
        List<Integer> left = new ArrayList<>(numbers);
        Collections.sort(left);
        while (left.size() > 2) {
            left.removeFirst();
            left.removeLast();
        }
        return left.isEmpty() ? "none" : String.valueOf((left.getFirst() + left.getLast()) / 2.0);
    }

    /** What was on a day to the day, by a name that is only there once. */
    private Map<String, String> markers() {
        Map<String, String> markers = new TreeMap<>();
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            if (history.withdrawal() != null) {
                continue;
            }
            if (history.kind() == CaseRecordKind.STOP_REQUEST) {
                FieldValue.Time time =
                        (FieldValue.Time) history.current().values().get(StopRequest.WHEN);
                if (time != null && time.when().date() != null) {
                    LocalDate begin = time.when().date();
                    LocalDate end = time.when().endDate();
                    String days = begin + " " + (end == null || end.compareTo(begin) < 0 ? begin : end);
                    markers.put("told " + days, days);
                }
            }
            boolean custody = history.current().values().get(CourtOrder.TYPE) instanceof FieldValue.Code type
                    && type.code().equals("custody");
            if (history.kind() == CaseRecordKind.ORDER && !custody) {
                if (history.current().values().get(CourtOrder.MADE) instanceof FieldValue.Day made) {
                    markers.put(
                            "made " + made.day() + " " + made.day() + " "
                                    + history.id().hex(),
                            made.day() + " " + made.day());
                }
                if (history.current().values().get(CourtOrder.SERVED) instanceof FieldValue.Day served) {
                    markers.put(
                            "served " + served.day() + " " + served.day() + " "
                                    + history.id().hex(),
                            served.day() + " " + served.day());
                }
            }
        }
        for (Incident incident : notWithdrawn) {
            if (incident.response().askedToStop().answer() == YesNoAnswer.YES
                    && incident.response().askedToStop().on() != null) {
                String day = incident.response().askedToStop().on().toString();
                markers.put("told " + day + " " + day, day + " " + day);
            }
        }
        markers.values().removeIf(days -> days.split(" ")[0].compareTo(today.toString()) > 0);
        return markers;
    }

    private void around(String name, String marker) {
        LocalDate day = LocalDate.parse(marker.split(" ")[0]);
        LocalDate end = LocalDate.parse(marker.split(" ")[1]);
        LocalDate first = null;
        LocalDate until = null;
        for (Incident incident : notWithdrawn) {
            LocalDate begin = incident.when().date();
            if (begin != null) {
                first = first == null || begin.isBefore(first) ? begin : first;
                until = until == null || begin.isAfter(until) ? begin : until;
            }
        }
        int before = first == null ? 0 : Math.max(0, steps(first, day));
        int after = until == null ? 0 : Math.max(0, steps(end, until));
        int same = Math.min(before, after);
        window(name + " on the day", day, end);
        window(name + " before", day.minusDays(before), day.minusDays(1));
        window(name + " after", end.plusDays(1), end.plusDays(after));
        window(name + " just before", day.minusDays(same), day.minusDays(1));
        window(name + " just after", end.plusDays(1), end.plusDays(same));
        lines.put(name + " days", before + " " + after + " " + same);
    }

    private void window(String name, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (Incident incident : notWithdrawn) {
                when(name, day.equals(incident.when().date()), incident);
            }
        }
    }

    private void breaches() {
        Set<Id<OrderTerm>> terms = new TreeSet<>(Comparator.comparing(Id::hex));
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            if (history.kind() == CaseRecordKind.ORDER && history.withdrawal() == null) {
                // In whatever version: a term that was struck out was broken anyway.
                history.versions().stream()
                        .flatMap(version -> version.record().terms(CourtOrder.TERMS).stream())
                        .map(OrderTerm::id)
                        .forEach(terms::add);
            }
        }
        Predicate<Incident> names =
                incident -> incident.background().brokenTerms().stream().anyMatch(terms::contains);
        for (Incident incident : notWithdrawn) {
            boolean broken = codes(incident).contains("H4");
            when("breach", broken, incident);
            when("breach without term", broken && !names.test(incident), incident);
            for (Id<OrderTerm> term : incident.background().brokenTerms()) {
                when("breach of " + term.hex(), terms.contains(term), incident);
            }
        }
    }

    private static @Nullable LocalDate lastDay(Incident incident) {
        return incident.when().endDate() != null
                ? incident.when().endDate()
                : incident.when().date();
    }

    /** Counted one by one; negative if {@code to} is earlier. */
    private static int steps(LocalDate from, LocalDate to) {
        int steps = 0;
        LocalDate day = from;
        while (day.isBefore(to)) {
            day = day.plusDays(1);
            steps++;
        }
        while (day.isAfter(to)) {
            day = day.minusDays(1);
            steps--;
        }
        return steps;
    }

    private void when(String name, boolean is, Incident incident) {
        if (is) {
            put(name, incident);
        }
    }

    @SuppressWarnings("unchecked")
    private void put(String name, Incident incident) {
        ((Set<Integer>) lines.computeIfAbsent(name, _ -> new TreeSet<Integer>())).add(incident.number());
    }

    private static Map<String, String> letters(String table) {
        Map<String, String> letters = new TreeMap<>();
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i], words[i + 1]);
        }
        return letters;
    }
}
