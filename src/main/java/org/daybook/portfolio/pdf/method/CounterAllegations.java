package org.daybook.portfolio.pdf.method;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.FieldKind;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.EventTime;
import org.daybook.record.Id;

/**
 * What is said or brought against the writer, in whichever printed record it stands: found by the kind of incident, by
 * a link to such an incident, and by words. Rather one too many than one too few: whoever reads it decides.
 *
 * @param incidents those that are not withdrawn
 * @param records those that are printed, of every kind
 */
record CounterAllegations(
        List<IncidentSheet> incidents, List<CaseRecordSheet> records, CrossReferences links, SectionWording wording) {
    private static final Set<IncidentType> FORMAL =
            Set.of(IncidentType.FALSE_REPORT, IncidentType.COURT_PROCESS_MISUSED);
    private static final Set<CaseRecordKind> TELL_OF =
            Set.of(CaseRecordKind.CONTACT, CaseRecordKind.REFERENCE, CaseRecordKind.MEMORY);

    /** What the writer writes of it; 'the assault on me' is none. */
    private static final Pattern WORDS = Pattern.compile(
            "\\b(complain|accus|alleg|investigat)\\w*[^.?!]{0,30}\\b(against|about|of|on) me\\b"
                    + "|\\bprosecut\\w* ((of|against) )?me\\b"
                    + "|\\b(accus|investigat|arrest|charg|caution|su(e|es|ed|ing)\\b)\\w* me\\b"
                    + "|\\b(his|her|their)( \\w+)? (complaint|allegation|accusation)"
                    + "|\\b(he|she|they)\\b((?!\\bmy\\b)[^.?!]){0,25}\\b(complaint|complained|allegation)"
                    + "|\\b(he|she|they) (says?|said|claim(s|ed)|alleg(es|ed)|reported|told \\w+) (that )?I "
                    + "(hit|attack|assault|push|hurt|harass|stalk|threaten|stole|lied)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]”?)\\s+|\\n+");
    private static final int SHOWN = 700;

    /** A line for each record; empty if there is none. */
    Text lines() {
        Set<Id<Incident>> formal = incidents.stream()
                .filter(sheet -> isOf(sheet, FORMAL))
                .map(IncidentSheet::id)
                .collect(Collectors.toSet());
        return Text.joined(
                "\n",
                Stream.concat(
                                incidents.stream().flatMap(this::line),
                                records.stream()
                                        .filter(sheet -> sheet.withdrawal() == null)
                                        .flatMap(sheet -> line(sheet.current(), formal)))
                        .toList());
    }

    private static boolean isOf(IncidentSheet sheet, Set<IncidentType> types) {
        return sheet.current().what().types().stream().anyMatch(types::contains);
    }

    private Stream<Text> line(IncidentSheet sheet) {
        Incident incident = sheet.current();
        String happened = incident.what().happened();
        boolean isByKind = isOf(sheet, FORMAL) || isOf(sheet, Set.of(IncidentType.RUMOURS));
        // Of a kind that is itself an accusation no sentence can be told from the others.
        Optional<String> words = isByKind
                ? Optional.of(SectionWording.joined(" ", happened, incident.what().exactWords()))
                : said(Stream.of(happened, incident.what().exactWords()));
        return words.map(shown -> line(incident.id(), Optional.of(incident.when()), shown)).stream();
    }

    private Stream<Text> line(CaseRecord said, Set<Id<Incident>> formal) {
        List<String> words = links.lines().of(said).stream()
                .filter(line -> line.field().form() == FieldKind.WORDS)
                .map(line -> line.text())
                .toList();
        boolean isByLink =
                TELL_OF.contains(said.kind()) && said.incidents().stream().anyMatch(formal::contains);
        return said(words.stream())
                .or(() -> Optional.of(String.join(" ", words)).filter(_ -> isByLink))
                .map(shown -> line(said.id(), said.when(), shown))
                .stream();
    }

    /** The first sentence with such words. */
    private static Optional<String> said(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(SENTENCES.split(text)))
                .filter(sentence -> WORDS.matcher(sentence).find())
                .findFirst();
    }

    private Text line(Id<?> id, Optional<EventTime> when, String words) {
        return links.briefly(List.of(id))
                .plain(": "
                        + when.map(time -> wording.formats().when(time) + ". ").orElse("")
                        + PrintedExcerpt.sentences(words, SHOWN));
    }
}
