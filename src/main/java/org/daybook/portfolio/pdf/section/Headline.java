package org.daybook.portfolio.pdf.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.incident.IncidentType;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PortfolioSummary.Suspect;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioSection;

/**
 * The case in one sentence: who reports how many incidents, over what time, whom they name, and what was done, the
 * gravest first. It is put together from the counts of the summary, so that it agrees with them, and infers nothing.
 *
 * @param writer who reports; empty if no name may be printed
 */
public record Headline(PortfolioContent content, String writer, SectionWording wording) {
    private static final List<IncidentType> VIOLENCE =
            List.of(IncidentType.ASSAULT, IncidentType.SEXUAL_ASSAULT, IncidentType.WEAPON);

    /** The most persons, and the most kinds of conduct besides threats, that are named. */
    private static final int NAMED = 2;

    /** A person named in fewer than one of so many incidents is among the others. */
    private static final int SELDOM = 10;

    private static final int NAME_SHOWN = 60;

    /** The sentence under its label; empty if no incident is counted, or the counts are left out. */
    public Text sentence() {
        return all() == 0 || !content.request().wants(PortfolioSection.SUMMARY)
                ? Text.empty()
                : Text.empty()
                        .bold(wording.get("portfolio-pdf.labelled", text("label")))
                        .plain(SectionWording.joined("; ", SectionWording.joined(", ", reports(), persons()), conduct())
                                + ".");
    }

    private PortfolioSummary summary() {
        return content.summary();
    }

    private int all() {
        return summary().totals().incidents();
    }

    private String reports() {
        return text(
                "reports",
                writer.isBlank() ? text("writer") : PrintedExcerpt.opening(writer, NAME_SHOWN),
                wording.messages().count("portfolio-pdf.headline-incidents", all()),
                days());
    }

    /** The first and the last day, and of how many incidents if some have none. */
    private String days() {
        LocalDate first = summary().when().first();
        LocalDate last = summary().when().last();
        if (first == null || last == null) {
            return text("undated");
        }
        String days = first.equals(last)
                ? text("on", wording.formats().date(first))
                : text(
                        "from-to",
                        wording.formats().date(first),
                        wording.formats().date(last));
        int dated = all() - summary().when().undated().count();
        return dated == all() ? days : text("some-dated", dated, days);
    }

    /** Whom they name, whoever is named most first, and in how many nobody is. */
    private String persons() {
        if (content.leftOutParts().contains(PortfolioPart.WHO)) {
            return "";
        }
        List<Suspect> named = summary().conduct().suspects().named().stream()
                .sorted(Comparator.comparing(Headline::incidents).reversed())
                .toList();
        List<Suspect> often = named.stream()
                .filter(person -> incidents(person) * SELDOM >= all())
                .limit(NAMED)
                .toList();
        List<String> parts = new ArrayList<>(often.stream().map(this::person).toList());
        parts.add(in(text("others"), together(named.stream().filter(person -> !often.contains(person)))));
        parts.add(in(text("nobody"), all() - together(named.stream())));
        return text("naming", and(parts));
    }

    /** 'Sam Sample in 12 (known: 9, believed: 3)'. */
    private String person(Suspect person) {
        String sure = person.certainties().entrySet().stream()
                .map(one -> counted(
                        wording.get("portfolio-pdf.by-" + one.getKey().code()),
                        one.getValue().count()))
                .collect(SectionWording.joining(", "));
        return wording.get(
                "portfolio-pdf.who-and-certainty",
                in(PrintedExcerpt.opening(person.name(), NAME_SHOWN), incidents(person)),
                sure);
    }

    private static int incidents(Suspect person) {
        return person.certainties().values().stream()
                .mapToInt(IncidentTally::count)
                .sum();
    }

    private static int together(Stream<Suspect> persons) {
        return persons.mapToInt(Headline::incidents).sum();
    }

    /** Threats and violence, injuries and breaches, then the other kinds with the most incidents. */
    private String conduct() {
        Map<IncidentType, Integer> types = summary().conduct().byType();
        Map<IncidentGroup, Integer> groups = summary().conduct().byGroup();
        String violence = VIOLENCE.stream()
                .filter(types::containsKey)
                .map(type -> counted(inSentence(wording.type(type)), types.getOrDefault(type, 0)))
                .collect(SectionWording.joining(", "));
        String threats = in(text("threats"), groups.getOrDefault(IncidentGroup.THREATS, 0));
        List<String> parts = new ArrayList<>(List.of(
                violence.isEmpty() ? threats : wording.get("portfolio-pdf.who-and-certainty", threats, violence),
                in(text("injury"), summary().effects().harm().injury().count()),
                in(text("breach"), summary().effects().orderBroken().count())));
        groups.entrySet().stream()
                .filter(group -> group.getKey() != IncidentGroup.THREATS && group.getKey() != IncidentGroup.OTHER)
                .sorted(Map.Entry.<IncidentGroup, Integer>comparingByValue().reversed())
                .limit(NAMED)
                .map(group -> in(inSentence(wording.group(group.getKey())), group.getValue()))
                .forEach(parts::add);
        String listed = and(parts);
        return listed.isEmpty() ? "" : text(all() == 1 ? "includes" : "include", listed);
    }

    /** Something, and in how many incidents where there are several; empty for none. */
    private String in(String what, int incidents) {
        if (incidents == 0) {
            return "";
        }
        return all() == 1 ? what : text("in", what, incidents);
    }

    private String counted(String what, int incidents) {
        return all() == 1 ? what : wording.get("portfolio-pdf.kind-count", what, incidents);
    }

    private String and(List<String> parts) {
        List<String> said = parts.stream().filter(part -> !part.isEmpty()).toList();
        return said.size() < 2
                ? String.join("", said)
                : text("and", String.join(", ", said.subList(0, said.size() - 1)), said.getLast());
    }

    private static String inSentence(String name) {
        return name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }

    private String text(String which, Object... arguments) {
        return wording.get("portfolio-pdf.headline-" + which, arguments);
    }
}
