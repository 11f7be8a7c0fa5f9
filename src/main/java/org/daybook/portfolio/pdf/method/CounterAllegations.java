package org.daybook.portfolio.pdf.method;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.caserecord.StopRequest;
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
import org.daybook.record.YesNoAnswer;

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

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]”?)\\s+|\\n+");
    private static final int SHOWN = 700;

    /** An answer is told on its sheet, among what it answered. */
    private static final int ANSWER = 120;

    /** Words with which somebody is told to have answered: a denial, another account, a counter-claim. */
    private static final Pattern ANSWERS = Pattern.compile(
            "\\b(den(y|ies|ied|ial)\\b|misunderst(and|ood)|never happened|made (it|that|this) up)"
                    + "|\\b(he|she|they)\\b( \\w+)? (says?|said|claim(s|ed)|told \\w+( \\w+)?) "
                    + "(that )?(it|this|that|I) (is|are|was|were|am|had|has|did|do|does|never|only)\\b"
                    + "|\\b(u|you)\\b (\\w+ )?(hit|hurt|slapped|punched|kicked|pushed|attacked|assaulted|threatened) me\\b"
                    + "|\\b(u|ur|you|your|her|his|my)\\b[^.?!]{0,15}\\b(lies|lied|lying|liar)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURES = Pattern.compile(
            "\\b(picked|recogni[sz]ed|identified|knew|shown?|showed)\\b[^.?!]{0,40}"
                    + "\\b(photo(graph)?s?|pictures?|images?|line-?up|parade)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is recorded as said where they were asked to stop, and sentences with words of an answer; or empty. */
    Text answers() {
        // What a request to stop says was answered is not told again.
        Set<Id<Incident>> answered = records.stream()
                .filter(sheet -> sheet.kind() == CaseRecordKind.STOP_REQUEST && sheet.withdrawal() == null)
                .map(CaseRecordSheet::current)
                .filter(request -> !request.text(StopRequest.REPLY).isBlank())
                .flatMap(request -> request.incidents().stream())
                .collect(Collectors.toSet());
        return found(
                ANSWERS,
                incident -> isAskedToStop(incident)
                                && !answered.contains(incident.id())
                                && !IncidentType.areThroughOthers(
                                        incident.what().types())
                        ? incident.what().exactWords()
                        : "",
                said -> said.text(StopRequest.REPLY));
    }

    /** Whether whoever did it was told to stop. */
    static boolean isAskedToStop(Incident incident) {
        return incident.response().askedToStop().answer() == YesNoAnswer.YES;
    }

    /** Sentences that tell of somebody recognised from a picture; empty if there is none. */
    Text recognised() {
        return found(PICTURES, _ -> "", _ -> "");
    }

    /** A line for each record: the whole of what a field says or, where that is empty, the first sentence with such words. */
    private Text found(Pattern words, Function<Incident, String> ofIncident, Function<CaseRecord, String> ofRecord) {
        Predicate<String> isTold = sentence -> words.matcher(sentence).find();
        Stream<Text> ofIncidents = incidents.stream()
                .map(IncidentSheet::current)
                .flatMap(incident -> filled(ofIncident.apply(incident))
                        .or(() -> said(told(incident), isTold))
                        .map(shown -> line(incident.id(), Optional.of(incident.when()), shown, ANSWER))
                        .stream());
        Stream<Text> ofRecords = records.stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .map(CaseRecordSheet::current)
                .flatMap(said -> filled(ofRecord.apply(said))
                        .or(() -> said(told(said), isTold))
                        .map(shown -> line(said.id(), said.when(), shown, ANSWER))
                        .stream());
        return Text.joined("\n", Stream.concat(ofIncidents, ofRecords).toList());
    }

    private static Optional<String> filled(String words) {
        return Optional.of(words).filter(some -> !some.isBlank());
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
                : said(Stream.of(happened, incident.what().exactWords()), ComplaintDetector::isSaidIn);
        return words.map(shown -> line(incident.id(), Optional.of(incident.when()), shown, SHOWN)).stream();
    }

    private Stream<Text> line(CaseRecord said, Set<Id<Incident>> formal) {
        List<String> words = told(said).toList();
        boolean isByLink =
                TELL_OF.contains(said.kind()) && said.incidents().stream().anyMatch(formal::contains);
        return said(words.stream(), ComplaintDetector::isSaidIn)
                .or(() -> Optional.of(String.join(" ", words)).filter(_ -> isByLink))
                .map(shown -> line(said.id(), said.when(), shown, SHOWN))
                .stream();
    }

    /** The first sentence with such words. */
    private static Optional<String> said(Stream<String> texts, Predicate<String> isTold) {
        return texts.flatMap(text -> Arrays.stream(SENTENCES.split(text)))
                .filter(isTold)
                .findFirst();
    }

    private Text line(Id<?> id, Optional<EventTime> when, String words, int most) {
        return links.briefly(List.of(id))
                .plain(": "
                        + when.map(time -> wording.formats().when(time) + ". ").orElse("")
                        + PrintedExcerpt.sentences(words, most));
    }
}
