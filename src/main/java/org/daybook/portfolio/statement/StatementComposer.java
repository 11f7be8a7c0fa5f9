package org.daybook.portfolio.statement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.redaction.StruckNames;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/**
 * Composes a draft statement from the content of a portfolio: the respondent, the latest incident, what came before,
 * the effects, what is requested and why now. It sees only that content, so that nothing left out or redacted there
 * can be in a statement. It declares and signs nothing.
 */
record StatementComposer(Messages messages, StatementForm form) {
    Statement compose(PortfolioContent content) {
        List<StatementBlock> said = composed(content, List.of()).blocks();
        return composed(
                content,
                content.request().discretion().marks().stream()
                        .filter(mark -> said.stream().anyMatch(block -> isIn(block.toString(), mark)))
                        .toList());
    }

    private boolean isIn(String said, String mark) {
        return said.contains(messages.get("portfolio-pdf.mark-" + mark))
                || mark.equals("name") && new StruckNames(messages).isIn(said);
    }

    /** @param marks the codes of the redaction marks that are explained */
    private Statement composed(PortfolioContent content, List<String> marks) {
        StatementBuilder builder = new StatementBuilder(messages, form);
        Respondent respondent = Respondent.of(content);
        ExhibitReferences exhibits = new ExhibitReferences(form, content, builder);
        CaseRecordLines lines = new CaseRecordLines(messages, _ -> "");
        CaseParagraphs rest = new CaseParagraphs(content, builder, exhibits, lines);
        List<IncidentSheet> told = content.printed().counted();
        List<Incident> incidents = told.stream().map(IncidentSheet::current).toList();
        new StatementOpening(content, form, respondent, builder).introduction(told.size(), marks);
        rest.relationship(respondent, form);
        IncidentParagraphs paragraphs = new IncidentParagraphs(content, builder, exhibits, messages);
        StatementChoice choice =
                StatementChoice.of(told, content.request().scope().shortlist(), respondent);
        incidents(choice, told, builder, paragraphs, rest);
        choice.scheduled().forEach(sheet -> builder.schedules(sheet.current().id(), sheet.number()));
        scheduled(choice, builder);
        rest.stopRequests(incidents);
        rest.orders(incidents);
        rest.police();
        rest.effects();
        new RequestParagraphs(content, incidents, respondent, builder, lines).add();
        truth(builder);
        schedule(
                builder,
                choice.scheduled().stream()
                        .map(sheet ->
                                List.of(StatementText.of(String.valueOf(sheet.number())), paragraphs.scheduled(sheet)))
                        .toList());
        exhibits(builder, exhibits);
        StatementBuilder head = new StatementBuilder(messages, form);
        new StatementOpening(content, form, respondent, head).head(exhibits);
        return new Statement(
                builder.word("file-title"),
                StatementOpening.name(content),
                builder.word("footer"),
                content.program(),
                content.code().toString(),
                content.madeAt(),
                Stream.concat(head.blocks().stream(), builder.blocks().stream()).toList(),
                exhibits.produced());
    }

    /** What whoever edits the statement needs beside it: the respondent's particulars, and earlier words. */
    Statement notes(PortfolioContent content) {
        StatementBuilder builder = new StatementBuilder(messages, form);
        builder.add(new StatementBlock.Title(builder.word("notes-title")));
        builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("notes-note"))));
        new RespondentParticulars(Respondent.of(content)).add(builder, new CaseRecordLines(messages, _ -> ""));
        String against = content.printed().counted().stream()
                .filter(CaseParagraphs::isAgainstHer)
                .map(sheet -> String.valueOf(sheet.number()))
                .collect(Collectors.joining(", "));
        builder.heading("notes-against");
        builder.add(new StatementBlock.PlainParagraph(StatementText.of(
                against.isEmpty() ? builder.word("notes-against-none") : builder.word("notes-against-in", against))));
        builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("notes-own-messages"))));
        List<List<StatementText>> earlier = content.printed().counted().stream()
                .flatMap(sheet -> new EarlierWording(sheet).all().map(words -> row(builder, sheet, words)))
                .toList();
        if (!earlier.isEmpty()) {
            builder.heading("notes-earlier");
            builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("notes-earlier-note"))));
            builder.add(new StatementBlock.StatementTable(
                    List.of(builder.word("schedule-head-number"), builder.word("notes-earlier-head")),
                    List.of(10, 90),
                    earlier));
        }
        return new Statement(
                builder.word("notes-title"),
                StatementOpening.name(content),
                builder.word("notes-footer"),
                content.program(),
                content.code().toString(),
                content.madeAt(),
                builder.blocks(),
                List.of());
    }

    private List<StatementText> row(StatementBuilder builder, IncidentSheet sheet, String words) {
        RecordSheet.Stamp stamp = sheet.original().stamp();
        String at = messages.formats().dateTime(stamp.recordedAt(), stamp.isClaimed());
        return List.of(
                StatementText.of(String.valueOf(sheet.number())),
                StatementText.of(builder.word("notes-earlier-at", at, words)));
    }

    /**
     * The latest in which the respondent is named first, then the worst, since courts ask for them; then what came
     * before and shows the pattern. That some of these are later than the first is said.
     */
    private static void incidents(
            StatementChoice choice,
            List<IncidentSheet> told,
            StatementBuilder builder,
            IncidentParagraphs paragraphs,
            CaseParagraphs rest) {
        choice.latest().ifPresent(sheet -> {
            rest.heading("latest");
            paragraphs.add(sheet);
            LocalDate day = sheet.current().when().date();
            long later = told.stream()
                    .map(other -> other.current().when().date())
                    .filter(other -> day != null && other != null && other.isAfter(day))
                    .count();
            if (later > 0) {
                builder.add(
                        new StatementBlock.PlainParagraph(StatementText.EMPTY.prompt(builder.word("later", later))));
            }
        });
        if (!choice.worst().isEmpty()) {
            rest.heading("worst");
            if (rest.content().request().scope().shortlist().isEmpty()) {
                builder.add(
                        new StatementBlock.PlainParagraph(StatementText.EMPTY.prompt(builder.word("worst-chosen"))));
            }
            choice.worst().forEach(paragraphs::add);
        }
        rest.heading(choice.latest().isPresent() ? "history" : "incidents");
        List<IncidentSheet> against =
                choice.others().stream().filter(CaseParagraphs::isAgainstHer).toList();
        rest.memories(false);
        choice.others().stream().filter(sheet -> !against.contains(sheet)).forEach(paragraphs::add);
        rest.against(against, told, paragraphs);
    }

    /** The number, dates and kinds of the incidents in the schedule: the pattern in figures. */
    private void scheduled(StatementChoice choice, StatementBuilder builder) {
        List<Incident> all =
                choice.scheduled().stream().map(IncidentSheet::current).toList();
        if (all.isEmpty()) {
            return;
        }
        Map<IncidentType.IncidentGroup, Long> groups = new EnumMap<>(IncidentType.IncidentGroup.class);
        all.forEach(incident -> CountableIncident.kinds(incident).stream()
                .map(IncidentType::group)
                .distinct()
                .forEach(group -> groups.merge(group, 1L, Long::sum)));
        String kinds = groups.entrySet().stream()
                .map(group -> builder.word(
                        "kind-count",
                        messages.get("types.group." + group.getKey().code()),
                        group.getValue()))
                .collect(Collectors.joining("; "));
        builder.paragraph(StatementText.of(builder.word("schedule-" + form.code(), all.size()) + " ")
                .prompt(builder.word("schedule-kinds", kinds))
                .plain(" ")
                .prompt(builder.word("schedule-mark")));
    }

    private static void schedule(StatementBuilder builder, List<List<StatementText>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        builder.add(new StatementBlock.NewPage());
        builder.heading("schedule");
        builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("schedule-note"))));
        builder.add(new StatementBlock.StatementTable(
                List.of(builder.word("schedule-head-number"), builder.word("schedule-head-words")),
                List.of(10, 90),
                rows));
    }

    private void truth(StatementBuilder builder) {
        builder.heading("truth");
        if (form.asksForTruth()) {
            builder.add(new StatementBlock.PlainParagraph(
                    StatementText.EMPTY.prompt(builder.word("truth-" + form.code()))));
        } else {
            builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("truth-words"))));
        }
        builder.add(new StatementBlock.PlainParagraph(StatementText.EMPTY.prompt(builder.word("truth-unsigned"))));
        for (String blank : List.of("signed", "full-name", "dated")) {
            builder.add(new StatementBlock.BlankLine(builder.word(blank)));
        }
    }

    private static void exhibits(StatementBuilder builder, ExhibitReferences exhibits) {
        List<ExhibitSheet> produced = exhibits.produced();
        if (produced.isEmpty()) {
            return;
        }
        builder.add(new StatementBlock.NewPage());
        builder.heading("exhibits");
        builder.add(new StatementBlock.PlainParagraph(StatementText.EMPTY.prompt(builder.word("exhibits-note"))));
        builder.add(new StatementBlock.StatementTable(
                List.of(
                        builder.word("exhibit-marked"),
                        builder.word("exhibit-what"),
                        builder.word("exhibit-paragraphs")),
                List.of(16, 60, 24),
                produced.stream()
                        .map(sheet -> List.of(
                                StatementText.of(sheet.label()),
                                exhibits.produced(sheet),
                                StatementText.of(exhibits.paragraphs(sheet))))
                        .toList()));
    }
}
