package org.daybook.portfolio.pdf.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * An incident in a few lines: when, of what kind and by whom, then the exact words and the beginning of the account.
 * A longer text ends after a whole sentence, with the number under which the rest is printed.
 */
record QuotedIncident(OrderTermNames terms, SectionWording wording) {
    /** How many characters of a name, a place or a number are shown. */
    private static final int NAME = 60;

    private static final int REASON = 90;

    /** Words in brackets after a quotation: what it means, and not what was said. */
    private static final Pattern TRANSLATION = Pattern.compile("(?<=[“”»’])\\s*\\([^()]*\\)");

    /** Its time in bold, then its kinds, the place and the person. */
    Text head(IncidentSheet sheet) {
        Incident incident = sheet.current();
        return Text.empty()
                .bold(wording.formats().whenInLines(incident.when()))
                .plain(under(Stream.of(
                        wording.types(kinds(incident)),
                        place(incident),
                        who(incident),
                        wording.reasonForNobody(incident.who(), REASON))));
    }

    /**
     * The same on one line, for a list whose marks are numbers, with what it broke; then the account and the harm, and
     * the exact words below.
     *
     * @param reported to whom it was reported; empty if that is not recorded
     */
    Text entry(IncidentSheet sheet, int wordsShown, int accountShown, String reported) {
        Incident incident = sheet.current();
        String from = from(incident);
        String place = PrintedExcerpt.opening(incident.where().place(), NAME);
        return line(
                        incident,
                        Stream.of(
                                wording.types(kinds(incident)), who(incident), from.isEmpty() ? place : capital(from)),
                        accountShown)
                .plain(reported.isEmpty() ? "" : " " + reported + ".")
                .italic(untranslated(incident, " "))
                .then(said(sheet, isShort(incident) ? " " : "\n", wordsShown));
    }

    /** The same without the place and the reports. */
    Text briefly(IncidentSheet sheet, int wordsShown, int accountShown) {
        Incident incident = sheet.current();
        return line(incident, Stream.of(wording.types(kinds(incident)), who(incident)), accountShown)
                .then(said(sheet, " ", wordsShown));
    }

    private Text line(Incident incident, Stream<String> facts, int accountShown) {
        String broken = CountableIncident.isBreach(incident) ? wording.get("report.breached") : "";
        String known = wording.reason(incident.who(), REASON);
        String happened = shown(incident.what().happened(), accountShown);
        String injury = wording.injury(incident, NAME);
        return Text.empty()
                .bold(wording.formats().when(incident.when()))
                .plain(facts.filter(fact -> !fact.isBlank())
                        .map(fact -> " " + fact + ".")
                        .collect(Collectors.joining("", ".", "")))
                .plain(known.isEmpty() ? "" : " " + known)
                .bold(broken.isEmpty() ? "" : " " + broken + ".")
                .plain(happened.isEmpty() ? "" : " " + happened)
                .plain(injury.isEmpty() ? "" : " " + injury);
    }

    /** Whether the exact words can follow on the same line: few, and in the same script. */
    private static boolean isShort(Incident incident) {
        String words = incident.what().exactWords();
        return words.length() < NAME && SectionWording.otherScript(words).isEmpty();
    }

    private Text said(IncidentSheet sheet, String before, int wordsShown) {
        String said = cut(sheet.current().what().exactWords(), wordsShown, sheet);
        Text text = Text.empty();
        int end = 0;
        for (Matcher aside = TRANSLATION.matcher(said); aside.find(); end = aside.end()) {
            text = text.bold((end == 0 ? before : "") + said.substring(end, aside.start()))
                    .plain(aside.group());
        }
        return said.isEmpty() ? text : text.bold((end == 0 ? before : "") + said.substring(end));
    }

    /** The kinds for which it is set out, including that an order was broken; all its kinds if it has none of these. */
    static List<IncidentType> kinds(Incident incident) {
        List<IncidentType> types = CountableIncident.kinds(incident);
        List<IncidentType> grave = types.stream()
                .filter(type -> type.group() == IncidentType.IncidentGroup.THREATS)
                .toList();
        return grave.isEmpty()
                ? types.stream()
                        .filter(type -> type != IncidentType.ORDER_BREACHED || types.size() == 1)
                        .toList()
                : grave;
    }

    /** The words with a capital letter at the beginning. */
    String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(wording.locale()) + words.substring(1);
    }

    /** The place, and how it reached her. */
    private String place(Incident incident) {
        return SectionWording.joined(
                ", ", PrintedExcerpt.opening(incident.where().place(), NAME), from(incident));
    }

    /** The number, address or account through which it reached her; empty if none is recorded. */
    String from(Incident incident) {
        Channel channel = incident.what().channel();
        return Stream.of(channel.number(), channel.email())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> wording.get("report.from", PrintedExcerpt.opening(text, NAME)))
                .orElseGet(() -> channel.handle().isBlank()
                        ? ""
                        : wording.get("report.account", PrintedExcerpt.opening(channel.handle(), NAME)));
    }

    /** Who did it, and how sure she is. */
    String who(Incident incident) {
        return wording.who(
                PrintedExcerpt.opening(incident.who().person(), NAME),
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

    /**
     * Says so if the exact words are entirely in another script and so cannot be read here; otherwise empty. An account
     * that can be read may tell what they mean, so that a translation is called missing only where there is none.
     */
    String untranslated(Incident incident, String before) {
        String script = SectionWording.otherScript(incident.what().exactWords());
        String happened = incident.what().happened();
        boolean isTold =
                !happened.isBlank() && SectionWording.otherScript(happened).isEmpty();
        return script.isEmpty()
                ? ""
                : before + wording.get(isTold ? "report.told-in-account" : "report.untranslated", script);
    }

    /** The account alone, for an incident whose exact words are on the first page. */
    Text account(IncidentSheet sheet, int most) {
        Text happened = Text.of(shown(sheet.current().what().happened(), most));
        return sheet.current().what().exactWords().isBlank()
                ? happened
                : happened.italic("\n" + wording.get("report.words-before"));
    }

    /** Whole sentences, and where to find the rest. */
    String cut(String words, int most, IncidentSheet sheet) {
        String shown = shown(words, most);
        return shown.equals(words.strip()) || !shown.endsWith("\u2026") && !shown.endsWith("\u2026]")
                ? shown
                : shown + wording.get("report.rest", String.valueOf(sheet.number()));
    }

    /** Keeps the mark for a cut text from being alone on a line. */
    private static String shown(String words, int most) {
        String shown = PrintedExcerpt.sentences(words, most);
        String beginning = PrintedExcerpt.beginning(shown);
        return beginning == null ? shown : beginning + '\u00a0' + shown.substring(beginning.length() + 1);
    }

    /** The terms that it broke, and how it was written down if not by her on the day: one line for each. */
    String broken(Incident incident) {
        String broken = terms.broken(incident);
        return broken.isEmpty() ? "" : wording.get("report.against", broken);
    }

    /** Who recorded it; empty if the writer did. */
    String recordedBy(IncidentSheet sheet) {
        Authorship whose = sheet.original().stamp().by();
        String by = whose.author().isBlank() ? wording.by(whose) : whose.author();
        return by.isEmpty() ? "" : wording.get("portfolio-pdf.recorded-by-whom", PrintedExcerpt.opening(by, 40));
    }

    private static String under(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).map(line -> "\n" + line).collect(Collectors.joining());
    }
}
