package org.daybook.portfolio.pdf.report;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * An incident in a few lines: when, of what kind and by whom, then the exact words and the beginning of the account.
 * Longer text ends after a whole sentence, and says under which number the rest is.
 */
record QuotedIncident(TermNames terms, SectionWording wording) {
    /** How many characters of a name, a place or a number are shown. */
    private static final int NAME = 60;

    /** When it was, in bold, then its kinds, and where and who. */
    Text head(IncidentSheet sheet) {
        Incident incident = sheet.current();
        return Text.empty()
                .bold(wording.formats().whenInLines(incident.when()))
                .plain(under(Stream.of(wording.types(kinds(incident)), place(incident), who(incident))));
    }

    /**
     * The same on one line, for a list whose marks are numbers, and the exact words below it.
     *
     * @param reported to whom it was reported; empty if that is not said
     */
    Text entry(IncidentSheet sheet, int wordsShown, int accountShown, String reported) {
        Incident incident = sheet.current();
        String from = from(incident);
        String place = SectionWording.opening(incident.where().place(), NAME);
        String facts = Stream.of(wording.types(kinds(incident)), who(incident), from.isEmpty() ? place : capital(from))
                .filter(fact -> !fact.isBlank())
                .map(fact -> " " + fact + ".")
                .collect(Collectors.joining());
        String said = cut(incident.what().exactWords(), wordsShown, sheet);
        String happened = shown(incident.what().happened(), accountShown);
        Text text = Text.empty()
                .bold(wording.formats().when(incident.when()))
                .plain("." + facts)
                .plain(happened.isEmpty() ? "" : " " + happened)
                .plain(reported.isEmpty() ? "" : " " + reported + ".")
                .italic(untranslated(incident, " "));
        return said.isEmpty() ? text : text.bold("\n" + said);
    }

    /** When it was, of what kind and by whom, and the exact words, with nothing of the account. */
    Text words(IncidentSheet sheet, int wordsShown) {
        Incident incident = sheet.current();
        String facts = Stream.of(wording.types(kinds(incident)), who(incident))
                .filter(fact -> !fact.isBlank())
                .map(fact -> " " + fact + ".")
                .collect(Collectors.joining());
        return Text.empty()
                .bold(wording.formats().when(incident.when()))
                .plain("." + facts + (incident.what().exactWords().isBlank() ? "" : " "))
                .bold(cut(incident.what().exactWords(), wordsShown, sheet));
    }

    /** The kinds for which it is set out, that an order was broken among them; all, if it is of none of them. */
    static List<IncidentType> kinds(Incident incident) {
        List<IncidentType> types = CountableIncident.kinds(incident);
        List<IncidentType> grave = types.stream()
                .filter(type -> type.group() == IncidentType.Group.THREATS)
                .toList();
        return grave.isEmpty()
                ? types.stream()
                        .filter(type -> type != IncidentType.ORDER_BREACHED || types.size() == 1)
                        .toList()
                : grave;
    }

    /** The words as a sentence of their own begins. */
    String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(wording.locale()) + words.substring(1);
    }

    /** Where, and by what it reached her. */
    private String place(Incident incident) {
        return SectionWording.joined(
                ", ", SectionWording.opening(incident.where().place(), NAME), from(incident));
    }

    /** By which number, address or account it reached her; empty if none is said. */
    String from(Incident incident) {
        Channel channel = incident.what().channel();
        return Stream.of(channel.number(), channel.email())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> wording.get("report.from", SectionWording.opening(text, NAME)))
                .orElseGet(() -> channel.handle().isBlank()
                        ? ""
                        : wording.get("report.account", SectionWording.opening(channel.handle(), NAME)));
    }

    /** Who did it, and how sure she is. */
    String who(Incident incident) {
        return wording.who(
                SectionWording.opening(incident.who().person(), NAME),
                incident.who().certainty());
    }

    /**
     * The exact words, then the account.
     *
     * @param wordsShown how many characters of the exact words at most
     * @param accountShown how many of the account at most
     */
    Text words(IncidentSheet sheet, int wordsShown, int accountShown) {
        Incident incident = sheet.current();
        String said = cut(incident.what().exactWords(), wordsShown, sheet);
        String happened =
                shown(incident.what().happened(), said.isEmpty() ? accountShown + wordsShown / 2 : accountShown);
        Text text = said.isEmpty()
                ? Text.empty()
                : Text.empty()
                        .bold(wording.get("portfolio-pdf.labelled", wording.get("field.exact-words")))
                        .plain(said)
                        .italic(untranslated(incident, "\n"));
        return happened.isEmpty() ? text : text.plain((said.isEmpty() ? "" : "\n") + happened);
    }

    /** That no translation stands with the exact words, if all their letters are of other scripts; else empty. */
    String untranslated(Incident incident, String before) {
        Set<UnicodeScript> scripts = incident.what()
                .exactWords()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
        return scripts.isEmpty() || scripts.contains(UnicodeScript.LATIN)
                ? ""
                : before + wording.get("report.untranslated");
    }

    /** The account alone, of an incident whose exact words stand on the first page. */
    Text account(IncidentSheet sheet, int most) {
        Text happened = Text.of(shown(sheet.current().what().happened(), most));
        return sheet.current().what().exactWords().isBlank()
                ? happened
                : happened.italic("\n" + wording.get("report.words-before"));
    }

    /** Whole sentences, and where the rest of them stands. */
    String cut(String words, int most, IncidentSheet sheet) {
        String shown = shown(words, most);
        return shown.endsWith("\u2026") ? shown + wording.get("report.rest", String.valueOf(sheet.number())) : shown;
    }

    /** The mark that it is cut never stands on a line of its own. */
    private static String shown(String words, int most) {
        String shown = SectionWording.sentences(words, most);
        return shown.endsWith(" \u2026") ? shown.substring(0, shown.length() - 2) + "\u00a0\u2026" : shown;
    }

    /** What broke an order, and how it was written down if not by her on the day: a line each. */
    String broken(Incident incident) {
        String broken = terms.broken(incident);
        return broken.isEmpty() ? "" : wording.get("report.against", broken);
    }

    private static String under(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).map(line -> "\n" + line).collect(Collectors.joining());
    }
}
