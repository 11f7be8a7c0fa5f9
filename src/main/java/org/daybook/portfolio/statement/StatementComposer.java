package org.daybook.portfolio.statement;

import java.util.List;
import java.util.Optional;
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
        StatementOpening opening = new StatementOpening(content, form, respondent, builder, formats);
        opening.head();
        opening.introduction(told.size());
        rest.relationship(respondent, form);
        incidents(told, new IncidentParagraphs(content, builder, exhibits, messages, formats), rest);
        rest.stopRequests(incidents);
        rest.orders(incidents);
        rest.police();
        rest.effects();
        new RequestParagraphs(content, incidents, builder, formats).add(form);
        truth(builder);
        exhibits(builder, exhibits);
        respondent.add(builder, lines);
        return new Statement(
                builder.word("file-title"),
                StatementOpening.name(content),
                builder.word("footer"),
                content.program(),
                content.code().toString(),
                content.madeAt(),
                builder.blocks());
    }

    /** The latest first, since courts ask for it; then those before it in their order. */
    private static void incidents(List<IncidentSheet> told, IncidentParagraphs paragraphs, CaseParagraphs rest) {
        Optional<IncidentSheet> latest = told.stream()
                .filter(sheet -> sheet.current().when().date() != null)
                .reduce((_, later) -> later);
        latest.ifPresent(sheet -> {
            rest.heading("latest");
            paragraphs.add(sheet);
        });
        rest.heading("history");
        rest.memories(false);
        told.stream().filter(sheet -> latest.filter(sheet::equals).isEmpty()).forEach(paragraphs::add);
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
