package org.daybook.ui.portfolio.options;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.dates.EventTimeReader;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.pattern.ProposedTerm;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.portfolio.statement.StatementChoice;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** All choices about the contents of a portfolio: filled in by a preset, then changed part by part. */
public final class PortfolioOptions {
    private final Supplier<LocalDate> today;
    private final IncidentOptions incidents;
    private final PrivacyOptions discretion = new PrivacyOptions();
    private final ExhibitSelectionOptions exhibits = new ExhibitSelectionOptions();
    private final ObservableSet<PortfolioSection> leftOutSections = FXCollections.observableSet();
    private final CaseRecordSelectionOptions caseOptions = new CaseRecordSelectionOptions();
    private final CoverOptions cover = new CoverOptions();
    private final ObjectProperty<PaperSize> paper = new SimpleObjectProperty<>(PaperSize.A4);
    private final TermSelectionOptions terms = new TermSelectionOptions();
    private final ObjectProperty<MessageContext> context = new SimpleObjectProperty<>(MessageContext.NONE);
    private final ReadOnlyObjectWrapper<PortfolioPreset> preset =
            new ReadOnlyObjectWrapper<>(PortfolioPreset.POLICE_FILE);
    private final ObjectProperty<@Nullable ReaderHoldings> goesOnFrom = new SimpleObjectProperty<>();
    private DiaryContents holdings = DiaryContents.NOTHING;

    public PortfolioOptions(EventTimeReader reader, Supplier<LocalDate> today) {
        this.today = today;
        incidents = new IncidentOptions(reader, today);
        goesOnFrom.subscribe((_, _) -> takeNew());
    }

    /** Takes the contents of the diary, and makes the default choices. */
    public void begin(DiaryContents held) {
        holdings = held;
        caseOptions.begin(held.caseRecords());
        incidents.begin(held.incidents());
        goesOnFrom.set(held.held().isEmpty() ? null : held.held().getFirst());
        choose(preset.get());
    }

    public DiaryContents holdings() {
        return holdings;
    }

    /** Fills in everything as the preset proposes, except the cover, which stays as typed. */
    public void choose(PortfolioPreset chosen) {
        preset.set(chosen);
        leftOutSections.retainAll(chosen.leftOut());
        leftOutSections.addAll(chosen.leftOut());
        discretion.reset(chosen.discretion());
        exhibits.reset(chosen.exhibits());
        caseOptions.begin(holdings.caseRecords());
        chosen.caseOptions().leftOutKinds().forEach(kind -> caseOptions.want(kind, false));
        terms.reset();
        context.set(MessageContext.NONE);
        paper.set(chosen.paper());
        takeNew();
    }

    /** Selects the incidents and records that are newer than the portfolio that this one continues. */
    private void takeNew() {
        IncidentScope scope = scope(preset.get());
        GivenCopy last = scope.held().last();
        if (last != null) {
            cover.preparedForProperty().set(last.recipient());
        }
        incidents.reset(scope.held(), scope.illustrated(holdings.exhibits()));
        proposeShortlist();
    }

    /** Restores the default incidents that a short portfolio, or a draft statement, sets out. */
    public void proposeShortlist() {
        boolean isPetition = preset.get() == PortfolioPreset.PETITION;
        List<CaseRecord> people = recordsGoing().stream()
                .filter(history -> history.kind() == CaseRecordKind.PERSON && !history.isWithdrawn())
                .map(CaseRecordHistory::current)
                .toList();
        incidents.proposeShortlist(
                preset.get().isForStatement()
                        ? going -> StatementChoice.usual(
                                going, people, holdings.heading().responsible())
                        : going -> isPetition
                                ? Shortlist.usualExamples(
                                        going,
                                        new Respondent(
                                                people, holdings.heading().responsible()))
                                : Shortlist.usual(going, Shortlist.USUAL));
    }

    public ObjectProperty<PaperSize> paperProperty() {
        return paper;
    }

    /** The approximate number of pages if it is made as the preset proposes. */
    public int pagesOf(PortfolioPreset proposed) {
        return holdings.pages(proposed, scope(proposed));
    }

    /** The imported messages that would go in, as chosen now. */
    LinkedMessages messagesGoing() {
        return LinkedMessages.of(holdings.messages(), incidents.going(), context.get());
    }

    /** Whether incidents that go in refer to imported messages. */
    public boolean hasMessages() {
        return messagesGoing().rows() > 0;
    }

    /** How much of the conversations is printed around the messages of incidents. */
    public ObjectProperty<MessageContext> contextProperty() {
        return context;
    }

    /** The other records that would go in, as chosen now. */
    public List<CaseRecordHistory> recordsGoing() {
        return holdings.caseRecords().stream().filter(toRequest()::prints).toList();
    }

    /** The number of records of a kind that would go in, as chosen now. */
    public int going(CaseRecordKind kind) {
        return (int) recordsGoing().stream()
                .filter(history -> history.kind() == kind)
                .count();
    }

    /** The number of records that leaving out a section would remove, with all other choices as they are. */
    public int goingWith(PortfolioSection section) {
        if (section == PortfolioSection.SHEETS) {
            return incidents.contentsProperty().get().taken();
        }
        PortfolioRequest now = toRequest();
        Set<PortfolioSection> others = new HashSet<>(leftOutSections);
        others.remove(section);
        PortfolioRequest with = now.withoutSections(others);
        others.add(section);
        PortfolioRequest left = now.withoutSections(others);
        return (int) holdings.caseRecords().stream()
                .filter(history -> with.prints(history) && !left.prints(history))
                .count();
    }

    private IncidentScope scope(PortfolioPreset chosen) {
        ReaderHoldings before = goesOnFrom.get();
        return chosen == PortfolioPreset.SINCE_LAST && before != null
                ? IncidentScope.ALL.since(before)
                : IncidentScope.ALL;
    }

    /** The reader of 'what is new', with what they have: whoever was given a portfolio last, unless another is chosen. */
    public ObjectProperty<@Nullable ReaderHoldings> goesOnFromProperty() {
        return goesOnFrom;
    }

    /**
     * Whether this preset can be chosen: 'what is new' needs somebody who was given a portfolio, and anything that they
     * lack.
     */
    public boolean isPossible(PortfolioPreset wanted) {
        return wanted != PortfolioPreset.SINCE_LAST
                || holdings.held().stream()
                        .anyMatch(held -> holdings.lacks(wanted, IncidentScope.ALL.since(held), today.get()));
    }

    public ReadOnlyObjectProperty<PortfolioPreset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** The choices about incidents. */
    public IncidentOptions incidents() {
        return incidents;
    }

    /** The choices about what may be disclosed. */
    public PrivacyOptions discretion() {
        return discretion;
    }

    /** The choices about exhibits. */
    public ExhibitSelectionOptions exhibits() {
        return exhibits;
    }

    /** The choices about case records. */
    public CaseRecordSelectionOptions caseOptions() {
        return caseOptions;
    }

    /** The choices about the cover. */
    public CoverOptions cover() {
        return cover;
    }

    /** The choices about the terms that a court is asked for. */
    public TermSelectionOptions terms() {
        return terms;
    }

    /** The incidents going in that support asking for a term. */
    public List<Incident> showing(ProposedTerm term) {
        Set<Id<Incident>> going = incidents.going();
        return term.of(holdings.incidents().stream()
                .filter(history -> going.contains(history.id())
                        && CountableIncident.of(history, false).isCounted())
                .map(IncidentHistory::current)
                .toList());
    }

    /** The sections that are not printed. */
    public ObservableSet<PortfolioSection> leftOutSections() {
        return leftOutSections;
    }

    /** The exhibits that would go in, as chosen now. */
    public List<ExhibitHistory> exhibitsGoing() {
        List<CaseRecordHistory> going = recordsGoing();
        return toRequest()
                .exhibitsOf(
                        holdings.incidents(),
                        holdings.exhibits(),
                        holdings.caseRecords(),
                        incidents.going(),
                        going.stream().map(CaseRecordHistory::id).collect(Collectors.toSet()),
                        named(going));
    }

    /** The exhibits that belong to no incident and would not go in, without those that she marked to be left out. */
    public List<ExhibitHistory> unlinkedExhibits() {
        List<ExhibitHistory> going = exhibitsGoing();
        return holdings.exhibits().stream()
                .filter(history -> history.current().handling().inPortfolio()
                        && history.current().links().incidents().isEmpty()
                        && !going.contains(history))
                .toList();
    }

    /** The exhibits linked by records. */
    private static Set<Id<Exhibit>> named(List<CaseRecordHistory> records) {
        return records.stream()
                .flatMap(history -> history.current().exhibits().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a portfolio can be made with these choices. */
    public boolean isComplete() {
        return incidents.isReadable()
                && (incidents.contentsProperty().get().taken() > 0
                        || scope(preset.get()).since() > 0
                                && holdings.lacks(preset.get(), scope(preset.get()), today.get()));
    }

    /** All choices as a request for a portfolio. */
    public PortfolioRequest toRequest() {
        return PortfolioRequest.of(preset.get())
                .with(incidents.scope())
                .with(cover.cover())
                .withoutSections(Set.copyOf(leftOutSections))
                .with(discretion.discretion())
                .with(exhibits.choice())
                .with(caseOptions.choice())
                .with(terms.choice())
                .with(context.get())
                .on(paper.get());
    }

    /** Runs {@code action} after each change. */
    public void onChange(Runnable action) {
        preset.subscribe((_, _) -> action.run());
        goesOnFrom.subscribe((_, _) -> action.run());
        incidents.contentsProperty().subscribe((_, _) -> action.run());
        incidents.fromProperty().subscribe((_, _) -> action.run());
        incidents.toProperty().subscribe((_, _) -> action.run());
        leftOutSections.addListener((SetChangeListener<PortfolioSection>) _ -> action.run());
        discretion.onChange(action);
        exhibits.onChange(action);
        caseOptions.onChange(action);
        cover.onChange(action);
        terms.onChange(action);
        paper.subscribe((_, _) -> action.run());
        context.subscribe((_, _) -> action.run());
        incidents.onShortlist(action);
    }
}
