package org.daybook.portfolio.pdf.section;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.Field;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.CaseRecordLines;

/**
 * The parties for the first page: who reports, whom they hold responsible and who deals with the case. Only what is
 * also printed elsewhere.
 *
 * @param printed the sections that are in the document
 */
public record CaseParties(PortfolioContent content, Set<PortfolioSection> printed, SectionWording wording) {
    /** The maximum number of characters shown about a person. */
    private static final int SHOWN = 160;

    private static final int ASKED_SHOWN = 500;

    /** Said of a case with a charge; 'not charged' and 'no charge' are none. */
    private static final Pattern CHARGED =
            Pattern.compile("^charged\\b|\\b(was|were|been|is) charged\\b", Pattern.CASE_INSENSITIVE);

    /** An order that ends within so many days needs somebody to act. */
    private static final int SOON = 28;

    /** The name typed for the cover, or the name that she lets be printed about herself; empty if there is neither. */
    public String writer() {
        String typed = content.request().cover().name();
        boolean about = printed.contains(PortfolioSection.ABOUT)
                || content.request().preset().isBrief()
                || content.request().preset().isForBothSides();
        return typed.isBlank() && about
                ? content.heading().detail(PersonDetailKind.NAME).text().strip()
                : typed;
    }

    /**
     * The person recorded first as responsible, with how sure the writer is and how they know each other, and how
     * many more there are; if no such person is recorded, the name in the heading of the case.
     */
    public String responsible() {
        if (!printed.contains(PortfolioSection.PERSON)) {
            return "";
        }
        List<String> persons = content.printed()
                .notWithdrawn(CaseRecordKind.PERSON)
                .map(this::person)
                .filter(words -> !words.isBlank())
                .toList();
        if (persons.isEmpty()) {
            return PrintedExcerpt.sentences(content.heading().responsible(), SHOWN);
        }
        int more = persons.size() - 1;
        return more == 0
                ? persons.getFirst()
                : PrintedExcerpt.stopped(persons.getFirst()) + ". " + wording.get("portfolio-pdf.others-named", more);
    }

    private String person(CaseRecord person) {
        String sure = person.code(PersonResponsible.CERTAINTY);
        String name = said(person, PersonResponsible.NAME);
        String named = sure.isEmpty()
                ? name
                : wording.get("portfolio-pdf.who-and-certainty", name, wording.get("field.certainty-" + sure));
        return SectionWording.joined(
                ". ",
                named,
                said(person, PersonResponsible.RELATIONSHIP),
                said(person, PersonResponsible.RELATIONSHIP_DATES));
    }

    /** The reference typed for the cover, or that of the court in a portfolio for one, or the master crime reference. */
    public String reference() {
        String typed = content.request().cover().reference();
        String known = typed.isBlank() ? ofCourt() : typed;
        return known.isBlank()
                ? master().map(reference -> said(reference, CrimeReference.REFERENCE))
                        .orElse("")
                : known;
    }

    /** The references of orders that this reader’s court can have made; empty if none is known, or for other readers. */
    private String ofCourt() {
        return ofCourt(CourtOrder.REFERENCE);
    }

    private String ofCourt(Field field) {
        return content.request().preset() != PortfolioPreset.COURT
                ? ""
                : content.printed()
                        .notWithdrawn(CaseRecordKind.ORDER)
                        .filter(CourtOrder::isOfCivilCourt)
                        .map(order -> said(order, field))
                        .filter(said -> !said.isEmpty())
                        .distinct()
                        .collect(SectionWording.joining(", "));
    }

    /** Whether the reference is that of a court and not one that somebody typed or the police gave. */
    public boolean isOfCourt() {
        return content.request().cover().reference().isBlank() && !ofCourt().isEmpty();
    }

    /** The court that made such orders; empty if none is known, or for other readers. */
    public String court() {
        return ofCourt(CourtOrder.COURT);
    }

    /** The writer and the person held responsible, as the parties at the head of a paper for a court; may be empty. */
    public String between() {
        String other = Respondent.of(content).name();
        return content.request().preset() != PortfolioPreset.COURT
                        || writer().isEmpty()
                        || other.isEmpty()
                        || !printed.contains(PortfolioSection.PERSON)
                ? ""
                : wording.get("portfolio-pdf.between-parties", writer(), PrintedExcerpt.sentences(other, SHOWN));
    }

    /** Who deals with the case under that reference of the police. */
    public String officer() {
        return !ofCourt().isEmpty()
                ? ""
                : master().map(reference -> Stream.of(
                                        CrimeReference.OFFICER,
                                        CrimeReference.COLLAR,
                                        CrimeReference.STATION,
                                        CrimeReference.FORCE)
                                .map(field -> said(reference, field))
                                .collect(SectionWording.joining(", ")))
                        .orElse("");
    }

    /** What is happening under that reference, such as that there is a charge. */
    public String stage() {
        return master().map(reference -> said(reference, CrimeReference.STATUS)).orElse("");
    }

    /** The next court date under that reference, and the court; empty if none is known or it has passed. */
    public String hearing() {
        LocalDate today = content.madeAt().toLocalDate();
        return master().flatMap(reference -> reference
                        .day(CrimeReference.HEARING)
                        .filter(day -> !day.isBefore(today))
                        .map(day -> SectionWording.joined(
                                ", ", wording.formats().date(day), said(reference, CrimeReference.COURT))))
                .orElse("");
    }

    /** What the writer asks for, in their words or in the usual ones. */
    public String asked() {
        String hers = content.request().cover().asked();
        if (!hers.isBlank()) {
            return PrintedExcerpt.sentences(hers, ASKED_SHOWN);
        }
        String reference = PrintedExcerpt.sentences(reference(), SHOWN);
        if (reference.isBlank()) {
            return wording.get("report.asked-usual");
        }
        String dealt = officer().isBlank() ? "report.asked-usual-under" : "report.asked-officer";
        return wording.get(CHARGED.matcher(stage()).find() ? "report.asked-charged" : dealt, reference);
    }

    /** ' since 31/08/2026' for custody, about which no document says more; otherwise empty. */
    private String since(CaseRecord order) {
        return OrderPeriod.of(order)
                .filter(_ -> CourtOrder.isCustody(order))
                .map(period -> " "
                        + wording.get(
                                "portfolio-pdf.since-day", wording.formats().date(period.from())))
                .orElse("");
    }

    /**
     * The orders and conditions in force on the day of printing, each with its reference and until when it runs, a line
     * each.
     */
    public String orders() {
        LocalDate day = content.madeAt().toLocalDate();
        CaseRecordLines lines = new CrossReferences(wording, content).lines();
        return content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .filter(order -> OrderPeriod.isInForce(order, day))
                .map(order -> SectionWording.joined(
                        ", ",
                        PrintedExcerpt.opening(lines.title(order), SHOWN) + since(order),
                        PrintedExcerpt.opening(order.text(CourtOrder.REFERENCE), SHOWN),
                        OrderPeriod.end(order).map(this::until).orElse("")))
                .collect(Collectors.joining("\n"));
    }

    /** Until when an order runs, and how many days are left if they are few. */
    public String until(LocalDate until) {
        String date = wording.formats().date(until);
        long left = ChronoUnit.DAYS.between(content.madeAt().toLocalDate(), until);
        if (left == 0) {
            return wording.get("portfolio-pdf.until-today", date);
        }
        return left < 0 || left > SOON
                ? wording.get("portfolio-pdf.until", date)
                : wording.get("portfolio-pdf.until-soon", date, left);
    }

    /** How the writer can be reached in safety, where that is printed. */
    public String safeContact() {
        return about(PersonDetailKind.SAFE_CONTACT);
    }

    /** Whether the writer is willing to give evidence, in their words, where that is printed. */
    public String givingEvidence() {
        return about(PersonDetailKind.GIVING_EVIDENCE);
    }

    private String about(PersonDetailKind item) {
        return printed.contains(PortfolioSection.ABOUT)
                ? content.heading().detail(item).text().strip()
                : "";
    }

    /** The references and conversations about a complaint against the writer. */
    private List<CaseRecord> ofComplaint() {
        return ComplaintDetector.in(content.caseRecords().stream()
                .filter(sheet -> !sheet.isWithdrawn())
                .map(CaseRecordSheet::current)
                .sorted(Comparator.comparing(CaseRecord::kind, Comparator.comparing(CaseRecordKind.CONTACT::equals)))
                .toList());
    }

    /** The numbers of complaints against the writer, which are none of theirs. */
    public Set<String> referencesOfComplaint() {
        return ofComplaint().stream()
                .map(record -> (record.text(AgencyContact.CRIME) + record.text(CrimeReference.REFERENCE)).strip())
                .collect(Collectors.toSet());
    }

    /** A complaint against the writer: its numbers, days and outcome, and the incidents that tell of it. */
    public String complaint() {
        List<CaseRecord> records = ofComplaint();
        Set<Id<Incident>> about =
                records.stream().flatMap(record -> record.incidents().stream()).collect(Collectors.toSet());
        String incidents = content.printed().counted().stream()
                .filter(sheet -> about.contains(sheet.id())
                        || sheet.current().what().types().contains(IncidentType.FALSE_REPORT))
                .map(sheet -> wording.get(
                        "portfolio-pdf.who-and-certainty",
                        String.valueOf(sheet.number()),
                        wording.formats().when(sheet.current().when())))
                .collect(SectionWording.joining(", "));
        Set<String> numbers = records.stream()
                .map(record -> record.text(CrimeReference.REFERENCE))
                .collect(Collectors.toSet());
        String told = records.stream()
                .filter(record -> record.text(AgencyContact.CRIME).isBlank()
                        || !numbers.contains(record.text(AgencyContact.CRIME)))
                .map(record -> told(record) + ".")
                .collect(SectionWording.joining(" "));
        return SectionWording.joined(
                " ", told, incidents.isEmpty() ? "" : wording.get("report.complaint-see", incidents));
    }

    private String told(CaseRecord record) {
        boolean isContact = record.kind() == CaseRecordKind.CONTACT;
        Optional<LocalDate> day = isContact ? record.when().map(EventTime::date) : record.day(CrimeReference.GIVEN);
        String head = SectionWording.joined(
                ", ",
                isContact ? wording.get("report.complaint-police") : said(record, CrimeReference.REFERENCE),
                day.map(wording.formats()::date).orElse(""));
        String said = Stream.of(AgencyContact.THEY_SAID, AgencyContact.OUTCOME, CrimeReference.STATUS)
                .map(field -> said(record, field))
                .filter(text -> !text.isBlank())
                .map(PrintedExcerpt::stopped)
                .collect(SectionWording.joining(". "));
        return SectionWording.joined(": ", head, said);
    }

    private Optional<CaseRecord> master() {
        return content.printed()
                .masterReference()
                .flatMap(id -> content.caseRecords().stream()
                        .filter(sheet -> sheet.id().equals(id))
                        .map(CaseRecordSheet::current)
                        .findFirst());
    }

    private static String said(CaseRecord caseRecord, Field field) {
        return PrintedExcerpt.sentences(caseRecord.text(field), SHOWN);
    }
}
