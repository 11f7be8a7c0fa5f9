package org.daybook.portfolio.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.text.Messages;

/**
 * Composes a draft statement from what a portfolio says: who the respondent is, the latest incident, what came before,
 * what it did, what is asked for and why now. It knows nothing but the portfolio's content, so that what was left out
 * or struck out there is in no statement. Nothing is declared and nothing is signed.
 */
final class StatementComposer {
    private final Messages messages;
    private final Formats formats;
    private final StatementForm form;

    StatementComposer(Messages messages, Formats formats, StatementForm form) {
        this.messages = messages;
        this.formats = formats;
        this.form = form;
    }

    Statement compose(PortfolioContent content) {
        StatementBuilder builder = new StatementBuilder(messages);
        Respondent respondent = new Respondent(content);
        ExhibitReferences exhibits = new ExhibitReferences(form, content, builder);
        CaseRecordLines lines = new CaseRecordLines(messages, formats, _ -> "");
        CaseParagraphs rest = new CaseParagraphs(content, builder, exhibits, lines);
        List<IncidentSheet> told = content.printed().counted();
        List<Incident> incidents = told.stream().map(IncidentSheet::current).toList();
        new StatementOpening(content, form, respondent, builder, formats).introduction(told.size());
        rest.relationship(respondent, form);
        incidents(
                told,
                respondent.latest(incidents),
                builder,
                new IncidentParagraphs(content, builder, exhibits, messages, formats),
                rest);
        rest.stopRequests(incidents);
        rest.orders(incidents);
        rest.police();
        rest.effects();
        new RequestParagraphs(content, incidents, respondent, builder, formats).add(form);
        truth(builder);
        exhibits(builder, exhibits);
        respondent.add(builder, lines);
        StatementBuilder head = new StatementBuilder(messages);
        new StatementOpening(content, form, respondent, head, formats).head(exhibits);
        return new Statement(
                builder.word("file-title"),
                StatementOpening.name(content),
                builder.word("footer"),
                content.program(),
                content.code().toString(),
                content.madeAt(),
                Stream.concat(head.blocks().stream(), builder.blocks().stream()).toList());
    }

    /**
     * The latest in which the respondent is named first, since courts ask for it; then the others in their order. That
     * some of these are later is said.
     */
    private static void incidents(
            List<IncidentSheet> told,
            Optional<Incident> latest,
            StatementBuilder builder,
            IncidentParagraphs paragraphs,
            CaseParagraphs rest) {
        Map<Boolean, List<IncidentSheet>> parts = told.stream()
                .collect(Collectors.partitioningBy(
                        sheet -> latest.filter(sheet.current()::equals).isPresent()));
        parts.getOrDefault(true, List.of()).forEach(sheet -> {
            rest.heading("latest");
            paragraphs.add(sheet);
            LocalDate day = sheet.current().when().date();
            long later = told.stream()
                    .map(other -> other.current().when().date())
                    .filter(other -> day != null && other != null && other.isAfter(day))
                    .count();
            if (later > 0) {
                builder.paragraph(StatementText.of(builder.word("later", later)));
            }
        });
        rest.heading(latest.isPresent() ? "history" : "incidents");
        rest.memories(false);
        parts.getOrDefault(false, List.of()).forEach(paragraphs::add);
    }

    private void truth(StatementBuilder builder) {
        builder.heading("truth");
        if (form == StatementForm.OTHER) {
            builder.add(new StatementBlock.Plain(StatementText.EMPTY.prompt(builder.word("truth-other"))));
        } else {
            builder.add(new StatementBlock.Plain(StatementText.of(builder.word("truth-words"))));
        }
        builder.add(new StatementBlock.Plain(StatementText.EMPTY.prompt(builder.word("truth-unsigned"))));
        for (String blank : List.of("signed", "full-name", "dated")) {
            builder.add(new StatementBlock.Blank(builder.word(blank)));
        }
    }

    private static void exhibits(StatementBuilder builder, ExhibitReferences exhibits) {
        List<ExhibitSheet> produced = exhibits.produced();
        if (produced.isEmpty()) {
            return;
        }
        builder.add(new StatementBlock.NewPage());
        builder.heading("exhibits");
        builder.add(new StatementBlock.Plain(StatementText.of(builder.word("exhibits-note"))));
        builder.add(new StatementBlock.Table(
                List.of(
                        builder.word("exhibit-marked"),
                        builder.word("exhibit-what"),
                        builder.word("exhibit-paragraphs")),
                List.of(16, 60, 24),
                produced.stream()
                        .map(sheet -> List.of(
                                StatementText.of(sheet.label()),
                                StatementText.of(exhibits.title(sheet)),
                                StatementText.of(exhibits.paragraphs(sheet))))
                        .toList()));
    }
}
