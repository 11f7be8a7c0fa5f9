package org.daybook.portfolio.pdf.section;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CostTotals;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.SuspectedPerson;
import org.daybook.portfolio.content.ErasedNumbers;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordingDelay;
import org.daybook.record.UnknownFields;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.DateStyle;
import org.daybook.text.DerivationFormatter;
import org.daybook.text.ErasureFormatter;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** The wording that several sections share. */
public record SectionWording(Messages messages) {
    private static final int LONGEST_REFERENCE = 40;

    private static final List<SuspectedPerson.Certainty> SURE_FIRST = List.of(
            SuspectedPerson.Certainty.KNOWN,
            SuspectedPerson.Certainty.BELIEVED,
            SuspectedPerson.Certainty.UNKNOWN,
            SuspectedPerson.Certainty.NOT_SAID);

    /** The wording for the law and reader of {@code content}; months of a petition are in words, lest one be misread. */
    public SectionWording suiting(PortfolioContent content) {
        Messages suited = messages.under(content.heading().jurisdiction());
        boolean inWords = content.request().preset() == PortfolioPreset.PETITION;
        return new SectionWording(inWords ? suited.withDates(() -> DateStyle.IN_WORDS) : suited);
    }

    /** Of what is new, since when that is: which copy the reader was given, or only after which entry. */
    public String since(ReaderHoldings held) {
        GivenCopy last = held.last();
        String entry = String.valueOf(held.since());
        return last == null
                ? get("portfolio-pdf.since-entry", entry)
                : get(
                        "portfolio-pdf.since-portfolio",
                        formats().dateTime(last.madeAt()),
                        last.code().isEmpty() ? "" : get("portfolio-pdf.since-code", last.code()),
                        last.recipient(),
                        formats().date(last.given()),
                        entry);
    }

    /** The words of a key in the language of the portfolio. */
    public String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** The words for imported conversations. */
    public ConversationFormatter conversations() {
        return new ConversationFormatter(messages);
    }

    /** Words for copies made in the diary, with the exhibits that they were made from named by {@code names}. */
    public DerivationFormatter derivations(Function<Id<Exhibit>, String> names) {
        return new DerivationFormatter(messages, names);
    }

    public Locale locale() {
        return messages.locale();
    }

    /** The formats of dates and numbers in the language of the portfolio. */
    public Formats formats() {
        return messages.formats();
    }

    /** The lines of incidents, with linked items named by {@code links}. */
    public IncidentLines lines(CrossReferences links) {
        return new IncidentLines(messages, links::name);
    }

    /** The lines of case records, with linked items named by {@code links}. */
    CaseRecordLines caseRecordLines(CrossReferences links) {
        return new CaseRecordLines(messages, links::name);
    }

    /** The total of the costs and what was repaid; empty if there are none. */
    public String costs(CostTotals costs) {
        if (costs.costs() == 0 && !costs.hasRepayments()) {
            return "";
        }
        String gross = get("portfolio-pdf.costs-value", amount(costs.gross()), costs.costs());
        return costs.hasRepayments() ? gross + ". " + repaid(costs) : gross;
    }

    /** How much of the costs was repaid, what is left, and how many repayments have no amount. */
    public String repaid(CostTotals costs) {
        String repaid = costs.repaid().signum() == 0
                ? ""
                : get("portfolio-pdf.costs-repaid", amount(costs.repaid()), amount(costs.net()));
        String unknown =
                costs.repaidUnknown() == 0 ? "" : get("portfolio-pdf.costs-repaid-unknown", costs.repaidUnknown());
        return joined(". ", repaid, unknown);
    }

    /** An amount of money, in pounds unless the case is of another country. */
    public String amount(BigDecimal amount) {
        return get("particular.amount", amount);
    }

    /** What was erased, by kind and number. */
    public List<String> erased(ErasedNumbers numbers) {
        return new ErasureFormatter(messages).of(numbers.incidents(), numbers.exhibits(), numbers.caseRecords());
    }

    /** The name of a kind of incident. */
    public String type(IncidentType type) {
        return messages.get("types." + type.code());
    }

    /** The name of a group of kinds of incident. */
    public String group(IncidentType.IncidentGroup group) {
        return messages.get("types.group." + group.code());
    }

    /** To whom something was reported; empty if that is not recorded. */
    public String reportedTo(ReportRecipient to) {
        return to == ReportRecipient.NOT_SAID ? "" : get("field.report-to-" + to.code());
    }

    /** Such as '20/11/2025, Police, 101: 640', as far as it is known; a log number means nothing without its day. */
    public String report(@Nullable LocalDate on, String to, String references) {
        String whom = joined(", ", on == null ? "" : messages.formats().date(on), to);
        if (references.isEmpty() || whom.isEmpty()) {
            return whom + references;
        }
        return get("portfolio-pdf.report-reference", whom, references);
    }

    /** A report of an incident in the same form. */
    public String report(IncidentReport report) {
        String references = joined(
                ", ",
                PrintedExcerpt.opening(report.references().log(), LONGEST_REFERENCE),
                PrintedExcerpt.opening(report.references().crime(), LONGEST_REFERENCE));
        return report(report.on(), reportedTo(report.to()), references);
    }

    /** All types, in the taxonomy's order. */
    public String types(List<IncidentType> types) {
        return String.join("; ", types.stream().map(this::type).toList());
    }

    /** Who recorded something, and for whom; empty if it is the owner of the diary for herself. */
    public String by(Authorship by) {
        String author = by.isOtherOwner() ? get("portfolio-pdf.other-owner") : by.author();
        if (by.onBehalfOf().isBlank()) {
            return author;
        }
        return by.isOwners()
                ? get("portfolio-pdf.owner-for", by.onBehalfOf())
                : get("portfolio-pdf.author-for", author, by.onBehalfOf());
    }

    /** Who recorded a version, for whom, and whether it was read back to that person and agreed. */
    public String by(RecordSheet.Stamp stamp) {
        String whose = by(stamp.by());
        if (stamp.by().onBehalfOf().isBlank()) {
            return whose;
        }
        ReadBack read = stamp.readBack();
        if (read == null) {
            return get("portfolio-pdf.read-back-not", whose);
        }
        return get(
                read.agreed() ? "portfolio-pdf.read-back-agreed" : "portfolio-pdf.read-back-disagreed",
                whose,
                messages.formats().date(read.on()));
    }

    /** The person, with how sure she is unless she knows; {@code shown} is as much of the name as there is room for. */
    public String who(String shown, SuspectedPerson.Certainty certainty) {
        String doubt = switch (certainty) {
            case NOT_SAID, KNOWN -> "";
            case BELIEVED -> get("portfolio-pdf.certainty-believed");
            case UNKNOWN -> get("portfolio-pdf.certainty-unknown");
        };
        if (shown.isBlank()) {
            return certainty == SuspectedPerson.Certainty.NOT_SAID ? "" : nobody(certainty);
        }
        return doubt.isEmpty() ? shown : get("portfolio-pdf.who-and-certainty", shown, doubt);
    }

    /** Who did it and how sure she is, such as 'Sam Sample, known'; empty if neither is recorded or may be printed. */
    public String whoAndHowSure(SuspectedPerson who) {
        String person = who.person().strip();
        if (person.isEmpty() && who.certainty() == SuspectedPerson.Certainty.NOT_SAID) {
            return "";
        }
        return person.isEmpty()
                ? nobody(who.certainty())
                : get(
                        "portfolio-pdf.by-whom",
                        person,
                        get("portfolio-pdf.by-" + who.certainty().code()));
    }

    private String nobody(SuspectedPerson.Certainty certainty) {
        return certainty == SuspectedPerson.Certainty.UNKNOWN
                ? get("field.certainty-unknown")
                : get(
                        "portfolio-pdf.who-and-certainty",
                        get("portfolio-pdf.disclosure-nobody"),
                        get("portfolio-pdf.by-" + certainty.code()));
    }

    /** Why the writer thinks so where nobody is named, since it may rule somebody out; otherwise empty. */
    public String reasonForNobody(SuspectedPerson who, int most) {
        return who.person().isBlank() && who.certainty() != SuspectedPerson.Certainty.UNKNOWN ? reason(who, most) : "";
    }

    /** How the writer knows who it was, or what they know of who it was; ends after whole sentences, may be empty. */
    public String reason(SuspectedPerson who, int most) {
        String reason = PrintedExcerpt.sentences(who.reason(), most);
        return reason.isEmpty()
                ? ""
                : get(
                        who.person().isBlank() ? "portfolio-pdf.about-who" : "portfolio-pdf.how-known-short",
                        PrintedExcerpt.stopped(reason));
    }

    /** In how many incidents she knows who did it, believes she does, or does not know; empty if no incident says. */
    public String howSure(List<Incident> incidents, String between) {
        Map<SuspectedPerson.Certainty, Long> sure = incidents.stream()
                .collect(Collectors.groupingBy(
                        incident -> incident.who().certainty(),
                        () -> new EnumMap<>(SuspectedPerson.Certainty.class),
                        Collectors.counting()));
        if (sure.keySet().equals(Set.of(SuspectedPerson.Certainty.NOT_SAID))) {
            return "";
        }
        return SURE_FIRST.stream()
                .filter(sure::containsKey)
                .map(certainty -> get("portfolio-pdf.by-count-" + certainty.code(), sure.getOrDefault(certainty, 0L)))
                .collect(Collectors.joining(between));
    }

    /** The label of exact words, with each script in them that is not that of English. */
    public String exactWordsLabel(String exact) {
        String script = otherScript(exact.replaceAll("\\p{IsLatin}", ""));
        String label = get("field.exact-words");
        return script.isEmpty()
                ? label
                : get("portfolio-pdf.words-" + (otherScript(exact).isEmpty() ? "partly" : "in-script"), label, script);
    }

    /** The script of a text that has no letter in the Latin one, such as 'Arabic'; empty for any other text. */
    public static String otherScript(String text) {
        Set<UnicodeScript> scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(TreeSet::new));
        return scripts.contains(UnicodeScript.LATIN)
                ? ""
                : scripts.stream().map(SectionWording::name).collect(Collectors.joining(", "));
    }

    private static String name(UnicodeScript script) {
        String name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** 'Injury: Bruises on the arm.'; empty if none is recorded. */
    public String injury(Incident incident, int most) {
        String injury = PrintedExcerpt.sentences(incident.effect().harm().injury(), most);
        return injury.isEmpty()
                ? ""
                : get("portfolio-pdf.labelled", get("field.injury")) + PrintedExcerpt.stopped(injury) + ".";
    }

    /** When something was recorded, and how long after the event. */
    public String recorded(EventTime when, RecordSheet.Stamp stamp) {
        return recorded(Optional.of(when), stamp);
    }

    /** The same for something that may have no time of its own. */
    public String recorded(Optional<EventTime> when, RecordSheet.Stamp stamp) {
        return recorded(stamp, when.map(time -> messages.formats().delay(time, stamp.recordedAt())));
    }

    /** When an incident was first recorded, and how long after the event unless an app dated it. */
    public String recorded(IncidentSheet sheet) {
        return recorded(
                sheet.original().stamp(),
                Optional.of(delay(sheet.original().record().when(), sheet)));
    }

    private String delay(EventTime when, IncidentSheet sheet) {
        return messages.formats().delay(when, sheet.original().stamp().recordedAt(), sheet.isDatedByApp());
    }

    private String recorded(RecordSheet.Stamp stamp, Optional<String> delay) {
        Formats formats = messages.formats();
        String at = formats.exactDateTime(stamp.recordedAt());
        String said = delay.map(words -> get("portfolio-pdf.recorded-value", at, words))
                .orElse(at);
        RecordSheet.ImportedEntry imported = stamp.imported();
        return imported == null
                ? said
                : get("portfolio-pdf.recorded-claimed", said, formats.exactDateTime(imported.at()));
    }

    /** Which times are kept; if another diary alone says some of them, that it does. */
    public String times(boolean isPartlyClaimed) {
        return get("portfolio-pdf.method-times")
                + (isPartlyClaimed ? " " + get("portfolio-pdf.method-times-claimed") : "");
    }

    /** When it was recorded, marked if only another diary says so. */
    public String at(RecordSheet.Stamp stamp) {
        return messages.formats().claimed(messages.formats().exactDateTime(stamp.recordedAt()), stamp.isClaimed());
    }

    /** How long after the event an incident was first recorded, marked likewise; empty if on its day or before. */
    public String late(IncidentSheet sheet) {
        RecordSheet.Stamp stamp = sheet.original().stamp();
        EventTime when = sheet.current().when();
        return RecordingDelay.of(when, stamp.recordedAt()).days() > 0
                ? messages.formats().claimed(delay(when, sheet), stamp.isClaimed())
                : "";
    }

    /** Says that a newer version of the program wrote more; empty if there is nothing of that. */
    public String newer(UnknownFields unknown) {
        int fields = unknown.json().size();
        return fields == 0 ? "" : get("portfolio-pdf.newer-value", fields);
    }

    /** The name of a part of incidents that can be left out. */
    public String part(PortfolioPart part) {
        return get("portfolio-pdf.part-" + part.code());
    }

    /** Joins the texts that are not blank. */
    public static Collector<String, ?, String> joining(String between) {
        return Collectors.filtering(part -> !part.isBlank(), Collectors.joining(between));
    }

    /** The parts that are not blank, one after the other. */
    public static String joined(String between, String... parts) {
        return Stream.of(parts).collect(joining(between));
    }
}
