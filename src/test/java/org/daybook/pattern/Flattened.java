package org.daybook.pattern;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.casefile.NamedPerson;
import org.daybook.pattern.MonthlyCounts.MonthCounts;

/** All figures of {@link Patterns} in the plain lines of {@link Recount}, to set the two side by side. */
final class Flattened {
    private final Map<String, Object> lines = new TreeMap<>();

    static Map<String, Object> of(Patterns patterns) {
        Flattened flat = new Flattened();
        flat.often(patterns.often());
        flat.told(patterns.told());
        flat.knew(patterns.knew());
        flat.effects(patterns.effects());
        flat.recording(patterns.recording());
        flat.put("withdrawn", patterns.withdrawn());
        return flat.lines;
    }

    private void often(FrequencyCounts often) {
        put("all", often.all());
        put("unclassified", often.unclassified());
        put("undated", often.undated());
        put("between", often.spans());
        put("about", often.about());
        for (MonthCounts month : often.byMonth().months()) {
            put("month " + month.first(), month.all());
            put("month " + month.first() + " none", month.noKind());
            month.groups().forEach((group, figure) -> put("month " + month.first() + " " + group.code(), figure));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < HeatMap.HOURS; hour++) {
                String name = day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
                put("hour %s %02d".formatted(name, hour), often.hours().at(day, hour));
            }
        }
        put("no time", often.hours().withoutTime());
        lines.put("acts", String.valueOf(often.acts()));
        put("with acts", often.withActs());
        often.first().ifPresent(day -> lines.put("first", day.toString()));
        often.last().ifPresent(day -> lines.put("last", day.toString()));
        often.daysSince().ifPresent(days -> lines.put("days since", String.valueOf(days)));
        IncidentGaps gaps = often.gaps();
        lines.put(
                "gaps",
                gaps.inOrder().stream().map(IncidentGaps.Gap::days).toList().toString());
        lines.put(
                "longest",
                gaps.longest().stream().map(IncidentGaps.Gap::days).toList().toString());
        lines.put("gap middle", median(gaps.all()));
        lines.put("gap earlier", median(gaps.earlier()));
        lines.put("gap later", median(gaps.later()));
    }

    private static String median(Optional<IncidentGaps.Several> gaps) {
        return gaps.map(several -> String.valueOf(several.median())).orElse("none");
    }

    private void told(StopRequestCounts told) {
        put("asked", told.asked());
        put("asked undated", told.undatedAsked());
        for (BeforeAfterCounts around : told.around()) {
            String name = name(around.marker());
            put(name + " on the day", around.onTheDay());
            window(name + " before", around.before());
            window(name + " after", around.after());
            window(name + " just before", around.justBefore());
            window(name + " just after", around.justAfter());
            lines.put(
                    name + " days",
                    days(around.before()) + " " + days(around.after()) + " " + days(around.justBefore()));
        }
        put("breach", told.breaches().any());
        put("breach without term", told.breaches().withoutTerm());
        told.breaches()
                .terms()
                .forEach(term -> put("breach of " + term.term().id().hex(), term.figure()));
    }

    private static String name(ComparisonDay marker) {
        String name = marker.what().code() + " " + marker.day() + " " + marker.lastDay();
        return marker.what() == ComparisonDay.DayEvent.TOLD_TO_STOP
                ? name
                : name + " " + marker.caseRecords().getFirst().id().hex();
    }

    private void window(String name, Optional<DayWindow> window) {
        window.ifPresent(days -> put(name, days.figure()));
    }

    private static long days(Optional<DayWindow> window) {
        return window.map(DayWindow::days).orElse(0L);
    }

    private void knew(KnowledgeCounts knew) {
        knew.types().forEach((type, figure) -> put("type " + type.code(), figure));
        knew.groups().forEach((group, figure) -> put("group " + group.code(), figure));
        put("no kind", knew.noKind());
        knew.certainties().forEach((certainty, figure) -> put("certainty " + certainty.code(), figure));
        knew.placeKinds().forEach((kind, figure) -> put("place kind " + kind.code(), figure));
        named("place", knew.places());
        named("number", knew.channels().numbers());
        named("email", knew.channels().emails());
        named("handle", knew.channels().handles());
        named("platform", knew.channels().platforms());
        named("url", knew.channels().urls());
        named("person", knew.people());
        named("other", knew.others());
        knew.conduct()
                .ifPresent(conduct -> conduct.letters().forEach((letter, figure) -> put("law " + letter, figure)));
    }

    private void named(String what, List<NamedFigure> all) {
        all.forEach(named -> put(what + " " + NamedPerson.key(named.name()), named.figure()));
    }

    private void effects(EffectCounts effects) {
        put("fear", effects.fear());
        effects.distress().forEach((how, figure) -> put("distress " + how.code(), figure));
        put("changed", effects.anyChange());
        effects.changes().forEach((change, figure) -> put("change " + change.code(), figure));
        put("injury", effects.harm().injury());
        put("treatment", effects.harm().treatment());
        put("damage", effects.harm().damage());
        put("cost", effects.harm().cost());
    }

    private void recording(ReportingCounts recording) {
        put("reported", recording.reported());
        put("not reported", recording.notReported());
        put("reporting not said", recording.notSaid());
        put("same day", recording.sameDay());
        put("late", recording.late());
        put("dated by an app", recording.datedByApp());
        put("told police", recording.toldPolice());
        put("original missing", recording.originalMissing());
    }

    private void put(String name, Figure figure) {
        if (!figure.isNone()) {
            TreeSet<Integer> numbers = new TreeSet<>(figure.numbers());
            if (numbers.size() != figure.count()) {
                throw new AssertionError("an incident is counted twice: " + name);
            }
            lines.put(name, numbers);
        }
    }
}
