package org.daybook.portfolio.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.pattern.ProposedTerm;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.TermChoice;
import org.daybook.record.Answer;
import org.daybook.record.Id;
import org.daybook.text.Formats;

/**
 * The terms requested, each with the paragraphs that support it, and the facts that show why they are requested now.
 */
final class RequestParagraphs {
    private final PortfolioContent content;
    private final List<Incident> incidents;
    private final Respondent respondent;
    private final StatementBuilder builder;
    private final Formats formats;

    /** @param incidents those in the statement, by date */
    RequestParagraphs(
            PortfolioContent content,
            List<Incident> incidents,
            Respondent respondent,
            StatementBuilder builder,
            Formats formats) {
        this.content = content;
        this.incidents = incidents;
        this.respondent = respondent;
        this.builder = builder;
        this.formats = formats;
    }

    void add(StatementForm form) {
        builder.heading("asked");
        builder.paragraph(
                StatementText.of(builder.word("asked-" + form.code()) + " ").prompt(builder.word("fill-asked")));
        TermChoice terms = content.request().terms();
        int item = 0;
        for (ProposedTerm term : terms.proposed(incidents)) {
            builder.add(new StatementBlock.Item(builder.mark(item++), shown(term)));
        }
        for (String own : terms.own()) {
            builder.add(new StatementBlock.Item(builder.mark(item++), StatementText.of(IncidentParagraphs.ended(own))));
        }
        now();
    }

    /** The term with the respondent's name; whoever edits the statement checks the rest. */
    private StatementText shown(ProposedTerm term) {
        Map<Boolean, List<Incident>> named =
                term.of(incidents).stream().collect(Collectors.partitioningBy(respondent::isNamedIn));
        String theirs = builder.references(ids(named.getOrDefault(true, List.of())));
        String others = builder.references(ids(named.getOrDefault(false, List.of())));
        String words = builder.word("term-" + term.code());
        StatementText text =
                StatementText.of(theirs.isEmpty() ? words + "." : words + " " + builder.word("why", theirs));
        return others.isEmpty() ? text : text.plain(" ").prompt(builder.word("why-others", others));
    }

    private void now() {
        builder.heading("why-now");
        respondent.latest(incidents).ifPresent(latest -> {
            String paragraph = builder.references(List.of(latest.id()));
            builder.paragraph(StatementText.of(builder.word("latest-on", formats.when(latest.when()), paragraph)));
        });
        firstAsked().ifPresent(this::afterAsked);
        String breaches = builder.references(
                ids(incidents.stream().filter(CountableIncident::isBreach).toList()));
        if (!breaches.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("breaches-in", breaches)));
        }
        String feared = builder.references(ids(incidents.stream()
                .filter(incident -> incident.effect().fearOfViolence() == Answer.YES)
                .toList()));
        if (!feared.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("feared-in", feared)));
        }
        builder.paragraph(StatementText.EMPTY.prompt(builder.word("fill-why-now")));
    }

    private void afterAsked(LocalDate asked) {
        List<Id<Incident>> after = ids(incidents.stream()
                .filter(incident -> incident.when().date() instanceof LocalDate day && day.isAfter(asked))
                .toList());
        builder.paragraph(StatementText.of(
                after.isEmpty()
                        ? builder.word("after-asked-none", formats.date(asked))
                        : builder.word("after-asked", formats.date(asked), String.valueOf(after.size()))));
    }

    /** The first day on which the respondent is known to have been told to stop; what followed was in spite of it. */
    private Optional<LocalDate> firstAsked() {
        Stream<LocalDate> apart = content.printed()
                .notWithdrawn(CaseRecordKind.STOP_REQUEST)
                .map(CaseRecord::when)
                .flatMap(Optional::stream)
                .flatMap(when -> Optional.ofNullable(when.date()).stream());
        return Stream.concat(apart, content.summary().effects().askedOn().stream())
                .min(Comparator.naturalOrder());
    }

    private static List<Id<Incident>> ids(List<Incident> some) {
        return some.stream().map(Incident::id).toList();
    }
}
