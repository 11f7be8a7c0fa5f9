package org.daybook.portfolio.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Respondent;
import org.daybook.record.PersonDetailKind;

/**
 * The opening of a statement: the form it is a draft for, whose it is, the parties, and the source of the maker's
 * knowledge.
 */
final class StatementOpening {
    private final PortfolioContent content;
    private final StatementForm form;
    private final String name;
    private final Respondent respondent;
    private final StatementBuilder builder;

    StatementOpening(PortfolioContent content, StatementForm form, Respondent respondent, StatementBuilder builder) {
        this.content = content;
        this.form = form;
        this.respondent = respondent;
        this.builder = builder;
        name = name(content);
    }

    /** Her name from the cover or, if it may be printed, from the diary; empty if there is neither. */
    static String name(PortfolioContent content) {
        return Stream.of(
                        content.request().cover().name(),
                        content.heading().detail(PersonDetailKind.NAME).text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The note on the draft, the corner with the exhibits referred to, the court and the parties. */
    void head(ExhibitReferences exhibits) {
        builder.add(new StatementBlock.DraftNote(StatementText.EMPTY
                .bold(builder.word("draft"))
                .plain(" " + builder.word("draft-note-" + form.code()))
                .plain(" " + builder.word("draft-note"))
                .plain(notTold())));
        builder.add(new StatementBlock.Corner(List.of(
                builder.word("corner-party-" + form.code()),
                builder.word("corner-witness", or(name, "fill-name")),
                builder.word("corner-number"),
                builder.word("corner-exhibits", exhibits.listed()),
                builder.word("corner-date"))));
        builder.add(
                new StatementBlock.CentredParagraph(StatementText.EMPTY.bold(builder.word("court-" + form.code()))));
        String known = content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .filter(CourtOrder::isOfCivilCourt)
                .map(order -> Stream.of(order.text(CourtOrder.REFERENCE), order.text(CourtOrder.COURT))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        StatementText number = StatementText.of(builder.word("case-number"));
        builder.add(new StatementBlock.CentredParagraph(
                known.isEmpty() ? number : number.plain(" ").prompt(builder.word("case-known", known))));
        if (form != StatementForm.OTHER) {
            builder.add(new StatementBlock.CentredParagraph(StatementText.of(builder.word("matter-" + form.code()))));
        }
        builder.add(new StatementBlock.PlainParagraph(StatementText.of(builder.word("between"))));
        builder.add(new StatementBlock.CentredParagraph(party(name, "fill-name", "applicant-")));
        builder.add(new StatementBlock.CentredParagraph(StatementText.of(builder.word("and-between"))));
        builder.add(new StatementBlock.CentredParagraph(party(respondent.name(), "fill-respondent", "respondent-")));
        builder.add(new StatementBlock.Title(name.isEmpty() ? builder.word("title") : builder.word("title-of", name)));
    }

    /**
     * Who makes the statement, how to reach her, and the source of its words.
     *
     * @param marks the codes of the redaction marks in the statement
     */
    void introduction(long incidents, List<String> marks) {
        builder.heading("introduction");
        builder.paragraph((name.isEmpty()
                        ? StatementText.of(builder.word("i-am-nobody") + " ").prompt(builder.word("fill-name"))
                        : StatementText.of(builder.word("i-am", name)))
                .plain(" " + builder.word("role-" + form.code()) + " ")
                .prompt(builder.word("fill-occupation"))
                .plain(" " + builder.word("support-" + form.code()) + " ")
                .prompt(builder.word("which-order-" + form.code())));
        builder.paragraph(
                content.request().discretion().address()
                        ? StatementText.EMPTY.prompt(builder.word("contact-printed"))
                        : StatementText.of(builder.word("contact-apart-" + form.code()) + explained(marks)));
        StatementText known =
                StatementText.of(builder.word("own-knowledge")).plain(" ").prompt(builder.word("confirm-knowledge"));
        boolean asksWitnesses = !content.request().discretion().safekeeping()
                && content.printed().counted().stream()
                        .flatMap(sheet -> sheet.current().presence().witnesses().stream())
                        .anyMatch(witness -> !witness.name().isBlank());
        builder.paragraph(asksWitnesses ? known.plain(" ").prompt(builder.word("ask-witnesses")) : known);
        LocalDate began = content.ledger().startedAt().toLocalDate();
        LocalDate since = Stream.concat(content.sheets().stream(), content.caseRecords().stream())
                .map(sheet -> sheet.original().stamp())
                .filter(stamp -> stamp.isClaimed() && stamp.by().equals(Authorship.OWNER))
                .map(stamp -> stamp.recordedAt().toLocalDate())
                .filter(day -> day.isBefore(began))
                .min(Comparator.naturalOrder())
                .orElse(began);
        StatementText kept =
                StatementText.of(builder.word("diary", builder.dates().day(since), String.valueOf(incidents)));
        builder.paragraph(
                since.equals(began)
                        ? kept
                        : kept.plain(" ")
                                .prompt(builder.word(
                                        "diary-claimed", builder.dates().day(began))));
    }

    /** An explanation of each redaction mark, as a sentence that begins with a space; a prompt explains routines. */
    private String explained(List<String> marks) {
        return marks.stream()
                .filter(mark -> !mark.equals("routines"))
                .map(mark -> " " + builder.word("struck-" + mark))
                .collect(Collectors.joining());
    }

    /** Which records of the portfolio are not in the statement, and why. */
    private String notTold() {
        long unclassified = content.summary().totals().unclassified().count();
        long withdrawn = content.summary().totals().withdrawn().count();
        String which = Stream.of(
                        unclassified == 0 ? "" : builder.word("not-told-unclassified", unclassified),
                        withdrawn == 0 ? "" : builder.word("not-told-withdrawn", withdrawn))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return which.isEmpty() ? "" : " " + builder.word("not-told", which);
    }

    private StatementText party(String party, String fill, String role) {
        StatementText text =
                party.isEmpty() ? StatementText.EMPTY.prompt(builder.word(fill)) : StatementText.EMPTY.bold(party);
        return text.plain("\n" + builder.word(role + form.code()));
    }

    private String or(String said, String otherwise) {
        return said.isEmpty() ? builder.word(otherwise) : said;
    }
}
