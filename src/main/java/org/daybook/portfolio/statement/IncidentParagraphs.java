package org.daybook.portfolio.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.portfolio.content.CustodyPeriods;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet.SheetVersion;
import org.daybook.portfolio.redaction.StruckNames;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.Messages;

/**
 * Writes an incident as numbered paragraphs: the account in its own words, the effects, and the witnesses. Nothing is
 * summarised. What somebody else typed, what by its kind was done to somebody else, and what witnesses saw is marked as
 * hearsay, since a statement rests on what its maker knows. The statement gives this rule; words are not searched for
 * signs of hearsay. For amended words, the original is given.
 */
final class IncidentParagraphs {
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”\"«»„]");

    /** A letter that English has not: of another script, or Latin with marks that its loanwords do not have. */
    private static final Pattern NOT_ENGLISH =
            Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCommon}]]|[\u0100-\u024f\u1e00-\u1eff]");

    private static final String ENDS = ".!?…’”\"'";

    private static final Function<Incident, String> HAPPENED =
            incident -> incident.what().happened();
    private static final Function<Incident, String> WORDS =
            incident -> incident.what().exactWords();

    private final PortfolioContent content;
    private final CustodyPeriods custody;
    private final StatementBuilder builder;
    private final ExhibitReferences exhibits;
    private final Messages messages;
    private final Set<String> unwillingByRecord;

    IncidentParagraphs(
            PortfolioContent content, StatementBuilder builder, ExhibitReferences exhibits, Messages messages) {
        this.content = content;
        custody = CustodyPeriods.of(content);
        this.builder = builder;
        this.exhibits = exhibits;
        this.messages = messages;
        unwillingByRecord = content.printed()
                .notWithdrawn(CaseRecordKind.WITNESS)
                .filter(witness -> witness.code(CaseWitness.WILLING).equals(YesNoAnswer.NO.code()))
                .map(witness -> NamedPerson.key(witness.text(CaseWitness.NAME)))
                .collect(Collectors.toSet());
    }

    void add(IncidentSheet sheet) {
        Incident incident = sheet.current();
        builder.tells(incident.id(), builder.paragraph(account(sheet, "")));
        StatementText after = around(consequences(incident), incident);
        StatementText shown = exhibits.referring(after, content.exhibitsOf(incident.id()));
        if (!shown.words().isBlank()) {
            builder.paragraph(shown);
        }
    }

    /** A row of the schedule: the account as in a paragraph, who else saw it, and the exhibits. */
    StatementText scheduled(IncidentSheet sheet) {
        return exhibits.scheduled(
                account(sheet, seenBy(sheet.current())),
                content.exhibitsOf(sheet.current().id()));
    }

    /** @param seenBy the witnesses whose words it rests on; empty if a paragraph of their own names them */
    private StatementText account(IncidentSheet sheet, String seenBy) {
        Incident incident = sheet.current();
        String untold = untoldPlace(incident);
        StatementText lead = StatementText.of(lead(incident));
        String happened = HAPPENED.apply(incident).strip();
        StatementText text = (untold.isEmpty() ? lead : lead.plain(" ").prompt(untold))
                .plain(happened.isEmpty() ? "." : builder.continued(happened));
        String words = WORDS.apply(incident).strip();
        if (!words.isEmpty()) {
            text = text.plain("\n" + builder.word("exact-words") + " " + quoted(words));
        }
        String who = who(incident.who(), isToldByOthers(sheet), builder);
        if (!who.isEmpty()) {
            text = text.plain("\n" + who);
        }
        text = text.plain(" " + builder.word("incident-number", String.valueOf(sheet.number()), recorded(sheet)));
        return notes(hearsay(text, sheet, seenBy), sheet);
    }

    /** Words that are recorded with quotation marks have enough of them. */
    private String quoted(String words) {
        return QUOTATION_MARK.matcher(words).find() ? words : builder.word("quoted", words);
    }

    private String lead(Incident incident) {
        PlaceKind kind = incident.where().kind();
        String place = isPlaceWithheld(incident) ? "" : incident.where().place().strip();
        String shown =
                place.isEmpty() && kind != PlaceKind.NOT_SAID && kind != PlaceKind.HOME && !isPlaceWithheld(incident)
                        ? messages.get("field.place-kind-" + kind.code())
                        : place;
        return builder.when(builder.dates().on(incident.when()), shown);
    }

    /** What to fill in where the place is not printed, or where only it tells whose home it was; otherwise empty. */
    private String untoldPlace(Incident incident) {
        boolean withheld = isPlaceWithheld(incident);
        if (incident.where().kind() == PlaceKind.HOME) {
            return withheld || incident.where().place().isBlank() ? builder.word("place-at-home") : "";
        }
        return withheld ? builder.word("place-withheld") : "";
    }

    private boolean isPlaceWithheld(Incident incident) {
        return incident.where().place().equals(messages.get("portfolio-pdf.mark-routines"));
    }

    private String recorded(IncidentSheet sheet) {
        return sheet.isOriginalMissing()
                ? builder.word("recorded-unknown")
                : messages.formats()
                        .claimed(
                                messages.formats()
                                        .delay(
                                                sheet.original().record().when(),
                                                sheet.original().stamp().recordedAt(),
                                                sheet.isDatedByApp()),
                                sheet.original().stamp().isClaimed());
    }

    /** Whether others wrote it down or had it done to them, so that she is certain by what they told her. */
    private boolean isToldByOthers(IncidentSheet sheet) {
        return !writer(sheet.source(HAPPENED)).isEmpty()
                || IncidentType.areThroughOthers(sheet.current().what().types());
    }

    private static String who(SuspectedPerson who, boolean isToldByOthers, StatementBuilder builder) {
        String person = who.person().strip();
        boolean unknown = who.certainty() == SuspectedPerson.Certainty.UNKNOWN;
        String named = person.isEmpty()
                ? unknown ? builder.word("who-unknown") : ""
                : builder.word(
                        "who-" + who.certainty().code()
                                + (unknown
                                        ? "-named"
                                        : isToldByOthers && who.certainty() == SuspectedPerson.Certainty.KNOWN
                                                ? "-told"
                                                : ""),
                        builder.within(person));
        String reason = who.reason().strip();
        return Stream.of(named, reason.isEmpty() ? "" : builder.word("who-reason", builder.within(ended(reason))))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Adds why it may rest on what others said; nothing if the record does not say. */
    private StatementText hearsay(StatementText text, IncidentSheet sheet, String seenBy) {
        List<String> others = Stream.of(HAPPENED, WORDS)
                .filter(part -> !part.apply(sheet.current()).isBlank())
                .map(sheet::source)
                .map(this::writer)
                .filter(writer -> !writer.isEmpty())
                .distinct()
                .toList();
        StatementText typed = others.isEmpty()
                ? text
                : text.plain(" ").prompt(builder.word("hearsay-typed", String.join("; ", others)));
        if (!seenBy.isEmpty()) {
            return typed.plain(" ").prompt(builder.word("hearsay-witness", seenBy));
        }
        return others.isEmpty()
                        && IncidentType.areThroughOthers(sheet.current().what().types())
                ? typed.plain(" ").prompt(builder.word("hearsay-kind"))
                : typed;
    }

    /** Who typed a version, if not the owner of the diary; empty if she did. */
    private String writer(SheetVersion<Incident> version) {
        if (version.stamp().by().isOtherOwner()) {
            return builder.word("other-owner");
        }
        return version.stamp().by().author();
    }

    /** What whoever edits it is told of the account: custody, another language, and that it was amended. */
    private StatementText notes(StatementText text, IncidentSheet sheet) {
        Incident incident = sheet.current();
        StatementText more = custody.since(incident)
                .map(day -> text.plain(" ")
                        .prompt(builder.word("in-custody", builder.dates().day(day))))
                .orElse(text);
        if (NOT_ENGLISH
                .matcher(HAPPENED.apply(incident) + WORDS.apply(incident))
                .find()) {
            more = more.plain(" ").prompt(builder.word("not-in-english"));
        }
        return EarlierWording.isIn(sheet)
                ? more.plain(" ")
                        .prompt(builder.word(
                                "first-recorded",
                                messages.formats()
                                        .dateTime(
                                                sheet.original().stamp().recordedAt(),
                                                sheet.original().stamp().isClaimed())))
                : more;
    }

    /** What she did, how she felt, what it changed and what it hurt or cost. */
    private StatementText consequences(Incident incident) {
        Harm harm = incident.effect().harm();
        List<String> changes = incident.effect().changes().stream()
                .map(DailyChange::code)
                .map(code -> builder.word("change-" + code))
                .toList();
        StatementText text = inHerWords(StatementText.EMPTY, incident.response().did());
        text = inHerWords(text, incident.effect().feelings());
        text = labelled(text, "changed", changes.isEmpty() ? "" : builder.listed(changes));
        if (content.request().discretion().routines()) {
            text = labelled(text, "routine", incident.effect().dayToDay());
        } else if (!incident.effect().dayToDay().isBlank()) {
            text = text.plain(text.words().isEmpty() ? "" : " ").prompt(builder.word("routine-left-out"));
        }
        text = labelled(text, "injury", harm.injury());
        text = labelled(text, "treatment", harm.treatment());
        text = labelled(text, "damage", harm.damage());
        return labelled(text, "cost", harm.cost());
    }

    /** Who else saw it, and to whom it was reported. */
    private StatementText around(StatementText before, Incident incident) {
        StatementText text = before;
        for (Witness witness : incident.presence().witnesses()) {
            text = asked(witness(text, incident, witness), incident, witness);
        }
        String reports = incident.response().reporting().reports().stream()
                .map(this::report)
                .filter(report -> !report.isEmpty())
                .collect(Collectors.joining("; "));
        return labelled(text, "reported", reports);
    }

    /** The names of witnesses of whom it is recorded what they saw or heard; empty if none of them has a name. */
    private String seenBy(Incident incident) {
        return incident.presence().witnesses().stream()
                .filter(witness -> !witness.saw().isBlank())
                .map(witness -> called(incident, witness))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** A witness as a question to her calls them: by their number in the incident where the name is struck out. */
    private String called(Incident incident, Witness witness) {
        String name = witness.name().strip();
        int number = incident.presence().witnesses().indexOf(witness) + 1;
        return isStruck(witness)
                ? builder.word("witness-number", String.valueOf(number), String.valueOf(incident.number()))
                : builder.within(name);
    }

    private boolean isStruck(Witness witness) {
        return new StruckNames(messages).isIn(witness.name());
    }

    private StatementText labelled(StatementText text, String key, String said) {
        if (said.isBlank()) {
            return text;
        }
        return text.plain(text.words().isEmpty() ? "" : " ")
                .plain(builder.word(key) + " " + ended(builder.within(said.strip())));
    }

    /** What she did and felt, which needs no label to be read as hers. */
    private static StatementText inHerWords(StatementText text, String said) {
        return said.isBlank() ? text : text.plain((text.words().isEmpty() ? "" : " ") + ended(said.strip()));
    }

    /** Who else was there or was told; what they saw is hearsay, of which only she can say how it reached her. */
    private StatementText witness(StatementText text, Incident incident, Witness witness) {
        String name = witness.name().strip();
        String saw = witness.saw().strip();
        if (saw.isEmpty()) {
            return labelled(text, "witness", name);
        }
        StatementText told = name.isEmpty()
                ? labelled(text, "witness-saw-nobody", saw)
                : text.plain((text.words().isEmpty() ? "" : " ")
                        + builder.word(
                                "witness-saw", name.contains(",") ? name + "," : name, ended(builder.within(saw))));
        return told.plain(" ")
                .prompt(
                        name.isEmpty()
                                ? builder.word("hearsay-kind")
                                : builder.word("hearsay-witness", called(incident, witness)));
    }

    /** Adds that the witness would not speak to the police; what an incident says stands above the witness's record. */
    private StatementText asked(StatementText text, Incident incident, Witness witness) {
        boolean wouldNot = witness.willing() == YesNoAnswer.NO
                || witness.willing() == YesNoAnswer.NOT_SAID
                        && unwillingByRecord.contains(NamedPerson.key(witness.name()));
        if (content.request().served().applies() && isStruck(witness)) {
            return text.plain(" ").prompt(builder.word("witness-struck"));
        }
        return wouldNot && !witness.name().isBlank()
                ? text.plain(" ").prompt(builder.word("witness-unwilling", called(incident, witness)))
                : text;
    }

    private String report(IncidentReport report) {
        String when = report.on() == null
                ? ""
                : builder.word("reported-on", builder.dates().point(report.on(), report.at(), "at"));
        String particulars = Stream.of(
                        report.officer().name().strip(),
                        report.references().log().strip(),
                        report.references().crime().strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        report.to() == ReportRecipient.NOT_SAID
                                ? ""
                                : builder.word("reported-to-" + report.to().code()),
                        when,
                        particulars.isEmpty() ? "" : "(" + particulars + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The words with a full stop, unless they end with punctuation. */
    static String ended(String said) {
        return ENDS.indexOf(said.charAt(said.length() - 1)) < 0 ? said + "." : said;
    }
}
