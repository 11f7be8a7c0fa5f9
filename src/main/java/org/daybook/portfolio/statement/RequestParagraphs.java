package org.daybook.portfolio.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson;
import org.daybook.pattern.ProposedTerm;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.request.TermChoice;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.CaseRecordLines;

/**
 * The terms requested, each with the paragraphs that support it, and the facts that show why they are requested now.
 *
 * @param incidents those in the statement, by date
 */
record RequestParagraphs(
        PortfolioContent content,
        List<Incident> incidents,
        Respondent respondent,
        StatementBuilder builder,
        CaseRecordLines lines) {
    void add() {
        builder.heading("asked");
        builder.paragraph(StatementText.of(builder.word("asked-must-not") + " ").prompt(builder.word("fill-asked")));
        TermChoice terms = content.request().terms();
        List<String> others = new ArrayList<>();
        int item = 0;
        for (ProposedTerm term : terms.proposed(incidents)) {
            String mark = builder.mark(item++);
            builder.add(new StatementBlock.ParagraphItem(mark, shown(term)));
            String unnamed = references(term, false);
            if (!unnamed.isEmpty()) {
                others.add(mark + " " + unnamed);
            }
        }
        for (String own : terms.own()) {
            builder.add(new StatementBlock.ParagraphItem(
                    builder.mark(item++), StatementText.of(IncidentParagraphs.ended(own))));
        }
        if (!others.isEmpty()) {
            builder.add(new StatementBlock.PlainParagraph(
                    StatementText.EMPTY.prompt(builder.word("why-others", String.join("; ", others)))));
        }
        existing();
        now();
    }

    /** The term with the respondent's name; whoever edits the statement checks the rest. */
    private StatementText shown(ProposedTerm term) {
        String theirs = references(term, true);
        String words = builder.word("term-" + term.code());
        StatementText text =
                StatementText.of(theirs.isEmpty() ? words + "." : words + " " + builder.word("why", theirs));
        return switch (term) {
            case HOME, WORK, SCHOOL, ELSEWHERE -> text.plain(" ").prompt(builder.word("how-near"));
            case OTHER_PEOPLE -> text.plain(" ").prompt(builder.word("whom"));
            default -> text;
        };
    }

    /** Where the incidents are told that support a term, and in which the respondent is named or is not. */
    private String references(ProposedTerm term, boolean named) {
        return builder.references(ids(term.of(incidents).stream()
                .filter(incident -> isNamedIn(incident) == named)
                .toList()));
    }

    /** Asks why an order is needed beside those that there are. */
    private void existing() {
        LocalDate day = content.madeAt().toLocalDate();
        String orders = content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .filter(order -> !CourtOrder.isCustody(order))
                .filter(order -> OrderPeriod.isInForce(order, day))
                .map(order -> OrderPeriod.end(order)
                        .map(until -> builder.word(
                                "order-until",
                                lines.title(order),
                                builder.dates().day(until)))
                        .orElseGet(() -> lines.title(order)))
                .collect(Collectors.joining("; "));
        if (!orders.isEmpty()) {
            builder.paragraph(StatementText.EMPTY.prompt(
                    builder.word("orders-recorded", builder.dates().day(day), orders)));
        }
    }

    private void now() {
        builder.heading("why-now");
        respondent.latest(incidents).ifPresent(latest -> {
            String paragraph = builder.references(List.of(latest.id()));
            builder.paragraph(
                    StatementText.of(builder.word("latest-on", builder.dates().when(latest.when()), paragraph)));
        });
        firstAsked().ifPresent(this::afterAsked);
        String breaches = builder.references(
                ids(incidents.stream().filter(CountableIncident::isBreach).toList()));
        if (!breaches.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("breaches-in", breaches)));
        }
        String feared = builder.references(ids(incidents.stream()
                .filter(incident -> incident.effect().fearOfViolence() == YesNoAnswer.YES)
                .toList()));
        if (!feared.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("feared-in", feared)));
        }
        builder.paragraph(StatementText.EMPTY.prompt(builder.word("fill-why-now")));
    }

    private void afterAsked(LocalDate asked) {
        List<Incident> after = incidents.stream()
                .filter(incident -> incident.when().date() instanceof LocalDate day && day.isAfter(asked))
                .toList();
        long unsure = after.stream().filter(this::isUnsure).count();
        String key = after.isEmpty() ? "after-asked-none" : unsure == 0 ? "after-asked" : "after-asked-unsure";
        builder.paragraph(StatementText.of(builder.word(
                key,
                builder.dates().day(asked),
                String.valueOf(after.size()),
                String.valueOf(after.stream().filter(this::isNamedIn).count()),
                String.valueOf(unsure))));
    }

    private boolean isNamedIn(Incident incident) {
        return respondent.isNamedIn(incident) || isUnsure(incident);
    }

    /** Whether it names the respondent without how sure she is, as imported messages do. */
    private boolean isUnsure(Incident incident) {
        return incident.who().certainty() == SuspectedPerson.Certainty.NOT_SAID && respondent.isMeantIn(incident);
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
