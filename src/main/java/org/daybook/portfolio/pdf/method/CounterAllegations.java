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
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Witness;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What is said or brought against the writer, what the other side is said to have answered, and who was recognised from
 * a picture, in whichever printed record it stands: found by the kind of incident, by a link to such an incident, and by
 * words. Rather one too many than one too few: whoever reads it decides.
 *
 * @param incidents those that are not withdrawn
 * @param records those that are printed, of every kind
 */
record CounterAllegations(
        List<IncidentSheet> incidents, List<CaseRecordSheet> records, CrossReferences links, SectionWording wording) {
    private static final Set<CaseRecordKind> TELL_OF =
            Set.of(CaseRecordKind.CONTACT, CaseRecordKind.REFERENCE, CaseRecordKind.MEMORY);

    /** What the writer writes of it; 'the assault on me' is none. */
    private static final Pattern WORDS = Pattern.compile(
            "\\b(complain|accus|alleg|investigat)\\w*[^.?!]{0,30}\\b(against|about|of|on) me\\b"
                    + "|\\bprosecut\\w* ((of|against) )?me\\b"
                    + "|\\b(accus|investigat|arrest|charg|caution|su(e|es|ed|ing)\\b)\\w* me\\b"
                    + "|\\b(his|her|their)( \\w+)? (complaint|allegation|accusation)"
                    + "|\\b(he|she|they)\\b((?!\\bmy\\b)[^.?!]){0,25}\\b(complaint(?! dropped)|complained|allegation)"
                    + "|\\b(he|she|they) (says?|said|claim(s|ed)|alleg(es|ed)|reported|told \\w+) (that )?I "
                    + "(hit|attack|assault|push|hurt|harass|stalk|threaten|stole|lied)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]”?)\\s+|\\n+");
    private static final int SHOWN = 700;

    /** Words with which somebody is told to have answered: a denial, another account, a counter-claim. */
    private static final Pattern ANSWERS = Pattern.compile(
            "\\b(den(y|ies|ied|ial)\\b|misunderst(and|ood)|never happened|made (it|that|this) up)"
                    + "|\\b(he|she|they)\\b( \\w+)? (says?|said|claim(s|ed)|told \\w+( \\w+)?) "
                    + "(that )?(it|this|that|I) (is|are|was|were|am|had|has|did|do|does|never|only)\\b"
                    + "|\\b(u|ur|you|your|her|his|my)\\b[^.?!]{0,15}\\b(lies|lied|lying|liar)\\b|\\bask her\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURES = Pattern.compile(
            "\\b(picked|recogni[sz]ed|identified|knew|shown?|showed)\\b[^.?!]{0,40}"
                    + "\\b(photo(graph)?s?|pictures?|images?|line-?up|parade)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Replies to requests to stop, and sentences with words of an answer; empty if there is none. */
    Text answers() {
        return found(ANSWERS, StopRequest.REPLY);
    }

    /** Sentences that tell of somebody recognised from a picture; empty if there is none. */
    Text recognised() {
        return found(PICTURES, null);
    }

    private Text found(Pattern words, @Nullable Field whole) {
        Stream<Text> ofIncidents = incidents.stream()
                .map(IncidentSheet::current)
                .flatMap(incident ->
                        said(told(incident), words)
                                .map(shown -> line(incident.id(), Optional.of(incident.when()), shown))
                                .stream());
        Stream<Text> ofRecords = records.stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .map(CaseRecordSheet::current)
                .flatMap(said -> Optional.of(whole == null ? "" : said.text(whole))
                        .filter(reply -> !reply.isBlank())
                        .or(() -> said(told(said), words))
                        .map(shown -> line(said.id(), said.when(), shown))
                        .stream());
        return Text.joined("\n", Stream.concat(ofIncidents, ofRecords).toList());
    }

    private static Stream<String> told(Incident incident) {
        return Stream.of(
                        Stream.of(
                                incident.what().happened(),
                                incident.what().exactWords(),
                                incident.who().reason()),
                        incident.presence().witnesses().stream().map(Witness::saw),
                        incident.response().reporting().reports().stream()
                                .flatMap(report -> Stream.of(report.said(), report.outcome())))
                .flatMap(texts -> texts);
    }

    private Stream<String> told(CaseRecord said) {
        return links.lines().of(said).stream()
                .filter(line -> line.field().form() == FieldKind.WORDS)
                .map(line -> line.text());
    }

    /** A line for each record; empty if there is none. */
    Text lines() {
        Set<Id<Incident>> formal = incidents.stream()
                .filter(sheet -> IncidentType.areAgainstWriter(types(sheet)))
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

    private static List<IncidentType> types(IncidentSheet sheet) {
        return sheet.current().what().types();
    }

    private Stream<Text> line(IncidentSheet sheet) {
        Incident incident = sheet.current();
        String happened = incident.what().happened();
        boolean isByKind =
                IncidentType.areAgainstWriter(types(sheet)) || types(sheet).contains(IncidentType.RUMOURS);
        // Of a kind that is itself an accusation no sentence can be told from the others.
        Optional<String> words = isByKind
                ? Optional.of(
                        SectionWording.joined(" ", happened, incident.what().exactWords()))
                : said(Stream.of(happened, incident.what().exactWords()), WORDS);
        return words.map(shown -> line(incident.id(), Optional.of(incident.when()), shown)).stream();
    }

    private Stream<Text> line(CaseRecord said, Set<Id<Incident>> formal) {
        List<String> words = told(said).toList();
        boolean isByLink =
                TELL_OF.contains(said.kind()) && said.incidents().stream().anyMatch(formal::contains);
        return said(words.stream(), WORDS)
                .or(() -> Optional.of(String.join(" ", words)).filter(_ -> isByLink))
                .map(shown -> line(said.id(), said.when(), shown))
                .stream();
    }

    /** The first sentence with such words. */
    private static Optional<String> said(Stream<String> texts, Pattern words) {
        return texts.flatMap(text -> Arrays.stream(SENTENCES.split(text)))
                .filter(sentence -> words.matcher(sentence).find())
                .findFirst();
    }

    private Text line(Id<?> id, Optional<EventTime> when, String words) {
        return links.briefly(List.of(id))
                .plain(": "
                        + when.map(time -> wording.formats().when(time) + ". ").orElse("")
                        + PrintedExcerpt.sentences(words, SHOWN));
    }
}
