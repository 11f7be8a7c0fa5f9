package org.daybook.portfolio.pdf.caserecord;

import static org.daybook.caserecord.CaseRecordKind.AFFECTED;
import static org.daybook.caserecord.CaseRecordKind.CHECKLIST;
import static org.daybook.caserecord.CaseRecordKind.CONSENT;
import static org.daybook.caserecord.CaseRecordKind.CONTACT;
import static org.daybook.caserecord.CaseRecordKind.COST;
import static org.daybook.caserecord.CaseRecordKind.DEVICE;
import static org.daybook.caserecord.CaseRecordKind.EFFECT;
import static org.daybook.caserecord.CaseRecordKind.HEALTH;
import static org.daybook.caserecord.CaseRecordKind.IDENTITY;
import static org.daybook.caserecord.CaseRecordKind.IMPACT;
import static org.daybook.caserecord.CaseRecordKind.MEMORY;
import static org.daybook.caserecord.CaseRecordKind.REFERENCE;
import static org.daybook.caserecord.CaseRecordKind.RETENTION;
import static org.daybook.caserecord.CaseRecordKind.SAFETY_PLAN;
import static org.daybook.caserecord.CaseRecordKind.SHARING;
import static org.daybook.caserecord.CaseRecordKind.STEP;
import static org.daybook.caserecord.CaseRecordKind.STOP_REQUEST;
import static org.daybook.caserecord.CaseRecordKind.SUPPORTER;
import static org.daybook.caserecord.CaseRecordKind.THERAPY;
import static org.daybook.caserecord.CaseRecordKind.WITNESS;
import static org.daybook.portfolio.request.PortfolioSection.CASE;
import static org.daybook.portfolio.request.PortfolioSection.CONTACTS;
import static org.daybook.portfolio.request.PortfolioSection.ORDERS;
import static org.daybook.portfolio.request.PortfolioSection.PERSON;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CostTotals;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.ImpactNote;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.SafetyPlan;
import org.daybook.caserecord.SafetyStep;
import org.daybook.caserecord.StopRequest;
import org.daybook.caserecord.Supporter;
import org.daybook.caserecord.TherapyNote;
import org.daybook.field.Field;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.caserecord.RecordTablePart.TableTail;
import org.daybook.portfolio.pdf.section.ContactFormatter;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;

/** The chapters of case records, in the order in which an officer reads them. */
public final class CaseChapters {
    private final PortfolioContent content;
    private final Patterns patterns;
    private final CrossReferences links;
    private final SectionWording wording;
    private final RecordFacts facts;
    private final RecordNotes notes;

    public CaseChapters(
            PortfolioContent content,
            Patterns patterns,
            CrossReferences links,
            ExhibitNames exhibits,
            SectionWording wording) {
        this.content = content;
        this.patterns = patterns;
        this.links = links;
        this.wording = wording;
        facts = new RecordFacts(links, exhibits, wording);
        notes = new RecordNotes(wording, links);
    }

    /** The chapters before the incidents, including empty ones. */
    public List<OfSection> first() {
        return wanted(
                new OfSection(
                        PERSON,
                        chapter(
                                "people",
                                new PersonPart(
                                        content.printed(), content.heading().responsible(), block(), links, wording))),
                new OfSection(
                        ORDERS,
                        chapter(
                                "orders",
                                blocks(STOP_REQUEST, "", StopRequest.EXACT_WORDS),
                                new OrderPart(content, patterns, orderBlock(), links, wording))),
                new OfSection(CONTACTS, chapter("police", references(), contacts(), checklists())));
    }

    /** The chapter on effects and costs, even if it is empty. */
    public List<OfSection> effects() {
        return wanted(new OfSection(CASE, chapter("effects", effectTable(), blocks(HEALTH, note(HEALTH)), costs())));
    }

    /** Conversations in full, and the other case records, including empty chapters. */
    public List<OfSection> inFull() {
        return wanted(
                new OfSection(CONTACTS, chapter("conversations", blocks(CONTACT, ""))),
                new OfSection(CASE, chapter("background", blocks(MEMORY, "", EarlierEvent.WORDS))),
                new OfSection(CASE, chapter("steps", steps(), blocks(SAFETY_PLAN, note(SAFETY_PLAN), SafetyPlan.ACT))),
                new OfSection(CASE, chapter("devices", blocks(DEVICE, ""))),
                new OfSection(CASE, chapter("others", affected(), supporters())),
                new OfSection(
                        CASE, chapter("sharing", blocks(CONSENT, ""), blocks(SHARING, ""), blocks(RETENTION, ""))));
    }

    /** Whose she believes numbers and accounts to be, and why. */
    public CaseChapter identities() {
        return chapter("identities", identityTable());
    }

    /** Who saw or heard it. */
    public CaseChapter witnesses() {
        List<CaseRecordSheet> recorded = sheets(WITNESS);
        return chapter(
                "witnesses", new WitnessPart(witnessTable(recorded), recorded, content.sheets(), links, wording));
    }

    /** Notes about how it affects her, and any of therapy, on pages that can be removed. */
    public CaseChapter impact() {
        return chapter("impact", impactNotes(), blocks(THERAPY, note(THERAPY), TherapyNote.WORDS))
                .onNewPage();
    }

    /** A chapter of a section that can be left out. */
    public record OfSection(PortfolioSection section, CaseChapter chapter) {}

    private List<OfSection> wanted(OfSection... all) {
        return Stream.of(all)
                .filter(one -> content.request().wants(one.section()))
                .toList();
    }

    private CaseChapter chapter(String name, CaseRecordPart... parts) {
        return new CaseChapter(name, wording, List.of(parts));
    }

    private RecordBlock block(Field... accounts) {
        return new RecordBlock(facts, notes, wording, List.of(accounts), List.of());
    }

    private RecordBlock orderBlock() {
        return new RecordBlock(facts, notes, wording, List.of(), List.of(CourtOrder.TERMS));
    }

    private CaseRecordPart blocks(CaseRecordKind kind, String note, Field... accounts) {
        return new RecordBlocksPart(links.lines().many(kind), note, sheets(kind), block(accounts));
    }

    private CaseRecordPart table(CaseRecordKind kind, TableTail tail, RecordColumn... columns) {
        return new RecordTablePart(kind, sheets(kind), List.of(columns), tail, facts, links, wording);
    }

    private TableTail plain() {
        return new TableTail("", List.of(), notes);
    }

    private String note(CaseRecordKind kind) {
        return wording.get("portfolio-pdf.note-" + kind.code());
    }

    /** By time if they have one, undated ones last. */
    private List<CaseRecordSheet> sheets(CaseRecordKind kind) {
        return content.printed().of(kind).stream()
                .sorted(Comparator.comparing(sheet -> sheet.current().when(), Chronology.THOSE_WITHOUT_LAST))
                .toList();
    }

    private CaseRecordPart contacts() {
        return new AgencyContactPart(sheets(CONTACT), new ContactFormatter(links, wording), links, wording);
    }

    /** The master reference is first; if several records claim to be it, the one used is named. */
    private CaseRecordPart references() {
        Optional<Id<CaseRecord>> master = content.printed().masterReference();
        List<CaseRecordSheet> sheets = sheets(REFERENCE).stream()
                .sorted(Comparator.comparing(sheet -> !master.equals(Optional.of(sheet.id()))))
                .toList();
        boolean several = sheets.stream()
                        .filter(sheet -> CrimeReference.isMaster(sheet.current()))
                        .count()
                > 1;
        TableTail tail = new TableTail(several ? note(REFERENCE) : "", List.of(), notes);
        List<RecordColumn> columns = List.of(
                RecordColumn.of(
                        112,
                        CrimeReference.REFERENCE,
                        CrimeReference.MASTER,
                        CrimeReference.GIVEN,
                        CrimeReference.HEARING,
                        CrimeReference.COURT),
                RecordColumn.of(
                        150,
                        CrimeReference.FORCE,
                        CrimeReference.OFFICER,
                        CrimeReference.COLLAR,
                        CrimeReference.STATION,
                        CrimeReference.REACH,
                        CrimeReference.CONTACT_POINT),
                RecordColumn.of(0, CrimeReference.STATUS),
                RecordColumn.of(60, CrimeReference.ABOUT));
        return new RecordTablePart(REFERENCE, sheets, columns, tail, facts, links, wording);
    }

    private CaseRecordPart checklists() {
        return table(
                CHECKLIST,
                new TableTail(note(CHECKLIST), List.of(), notes),
                RecordColumn.of(70, RiskChecklist.WHEN),
                RecordColumn.of(130, RiskChecklist.WHICH, RiskChecklist.DONE_BY, RiskChecklist.ORGANISATION),
                RecordColumn.of(0, RiskChecklist.TOLD),
                RecordColumn.of(86, RiskChecklist.PAPERS));
    }

    /** The incidents that they can speak to are last, where {@link WitnessPart} takes them from. */
    private RecordTablePart witnessTable(List<CaseRecordSheet> recorded) {
        List<RecordColumn> columns = new ArrayList<>(List.of(
                RecordColumn.of(110, CaseWitness.NAME, CaseWitness.RELATION), RecordColumn.of(0, CaseWitness.SAW)));
        if (content.request().discretion().safekeeping()) {
            columns.add(RecordColumn.of(104, CaseWitness.WILLING, CaseWitness.STATEMENT, CaseWitness.STATEMENT_ON));
        }
        columns.add(RecordColumn.of(1, CaseWitness.ABOUT));
        return new RecordTablePart(WITNESS, recorded, columns, plain(), facts, links, wording);
    }

    private CaseRecordPart affected() {
        return table(
                AFFECTED,
                plain(),
                RecordColumn.of(110, AffectedPerson.NAME, AffectedPerson.RELATION, AffectedPerson.CHILD),
                RecordColumn.of(0, AffectedPerson.HOW, AffectedPerson.REPORTED),
                RecordColumn.of(64, AffectedPerson.ABOUT));
    }

    private CaseRecordPart identityTable() {
        return table(
                IDENTITY,
                new TableTail(note(IDENTITY), List.of(), notes),
                RecordColumn.of(140, LinkedIdentity.IDENTITY, LinkedIdentity.TYPE, LinkedIdentity.SERVICE),
                RecordColumn.of(110, LinkedIdentity.PERSON, LinkedIdentity.CERTAINTY),
                RecordColumn.of(0, LinkedIdentity.REASON),
                RecordColumn.of(64, LinkedIdentity.SHOWN_BY));
    }

    private CaseRecordPart supporters() {
        return table(
                SUPPORTER,
                plain(),
                RecordColumn.of(120, Supporter.ROLE, Supporter.NAME, Supporter.ORGANISATION),
                RecordColumn.of(110, Supporter.REACH),
                RecordColumn.of(0, Supporter.MAY_SHARE, Supporter.SHARE_WHAT, Supporter.SHARE_UNTIL, Supporter.NOTE));
    }

    private CaseRecordPart effectTable() {
        return table(
                EFFECT,
                plain(),
                RecordColumn.of(70, DailyEffect.WHEN),
                RecordColumn.of(130, DailyEffect.CHANGES),
                RecordColumn.of(0, DailyEffect.WORDS, DailyEffect.STILL),
                RecordColumn.of(64, DailyEffect.ABOUT));
    }

    private CaseRecordPart steps() {
        return table(
                STEP,
                plain(),
                RecordColumn.of(70, SafetyStep.WHEN),
                RecordColumn.of(110, SafetyStep.STEP, SafetyStep.ADVISED),
                RecordColumn.of(0, SafetyStep.WORDS),
                RecordColumn.of(96, SafetyStep.ABOUT, SafetyStep.SHOWN_BY));
    }

    private CaseRecordPart costs() {
        CostTotals costs = content.summary().otherRecords().costs();
        String repaid = costs.hasRepayments() ? "\n" + wording.repaid(costs) : "";
        List<Text> total = costs.costs() == 0 && !costs.hasRepayments()
                ? List.of()
                : List.of(
                        Text.empty(),
                        Text.empty(),
                        Text.empty().bold(wording.get("portfolio-pdf.total", costs.costs()) + repaid),
                        Text.empty(),
                        Text.empty().bold(wording.amount(costs.gross())));
        return table(
                COST,
                new TableTail(note(COST), total, notes),
                RecordColumn.of(70, Cost.WHEN),
                RecordColumn.of(0, Cost.WHAT, Cost.WORDS, Cost.REPAID, Cost.PAID_BACK),
                RecordColumn.of(120, Cost.RECEIPTS, Cost.ABOUT),
                RecordColumn.ofNumbers(64, Cost.AMOUNT));
    }

    private CaseRecordPart impactNotes() {
        return blocks(
                IMPACT,
                note(IMPACT),
                ImpactNote.PHYSICAL,
                ImpactNote.EMOTIONAL,
                ImpactNote.FINANCIAL,
                ImpactNote.OTHER);
    }
}
