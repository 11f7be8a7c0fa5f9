package org.daybook.ui.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Formats;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Destination;
import org.daybook.ui.record.ErasureSteps;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Erases one case record for good, once a reason was given and its number typed. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class CaseRecordErasureModel {
    private final ExhibitTools tools;
    private final Session session;
    private final ErasureSteps<Preview> steps;
    private final ReadOnlyObjectWrapper<@Nullable Gone> gone = new ReadOnlyObjectWrapper<>(null);

    /**
     * What would go, and what would point to nothing.
     *
     * @param history it, with all its versions
     * @param drafts what is being typed about it
     * @param breaking the numbers of the incidents that broke a term of it, in order
     * @param orders the orders that name it
     */
    record Preview(CaseRecordHistory history, List<Draft> drafts, List<Integer> breaking, List<String> orders) {}

    /** What was erased. */
    record Gone(CaseRecordKind kind, int number) {}

    public CaseRecordErasureModel(ExhibitTools tools) {
        this.tools = tools;
        this.session = tools.session();
        this.steps = new ErasureSteps<>(
                session,
                tools.screen().tasks(),
                tools.screen().errors(),
                preview -> preview.history.current().number());
    }

    /** Fetches what would go; one that is not there leads to the overview. */
    public void open(Id<CaseRecord> caseRecord) {
        steps.open(open -> find(open, caseRecord), () -> tools.go().accept(new Destination.TheCase(null)));
    }

    /** What would go, the reason and the number. */
    ErasureSteps<Preview> steps() {
        return steps;
    }

    /** What was erased; null before. */
    ReadOnlyObjectProperty<@Nullable Gone> goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /** Erases it; nothing happens without a reason and the right number. */
    void erase() {
        steps.erase(
                (open, shown, why) -> {
                    CaseRecord current = shown.history.current();
                    open.caseRecords().erase(current.id(), why);
                    return new Gone(current.kind(), current.number());
                },
                gone::set);
    }

    /** Back to the record, which stays as it is. */
    void leave() {
        Preview shown = steps.previewProperty().get();
        tools.go()
                .accept(
                        shown == null
                                ? new Destination.TheCase(null)
                                : new Destination.ShowCaseRecord(shown.history.id()));
    }

    void goToKind() {
        Gone erased = gone.get();
        tools.go().accept(new Destination.TheCase(erased == null ? null : erased.kind));
    }

    void goToNewPassphrase() {
        tools.go().accept(new Destination.ChangePassphrase());
    }

    /** Lets the record and the reason go. */
    void drop() {
        steps.drop();
    }

    private Optional<Preview> find(OpenCase open, Id<CaseRecord> caseRecord) throws VaultFailure {
        Optional<CaseRecordHistory> history = open.caseRecords().one(caseRecord);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Preview(
                history.get(), open.draftsAbout(caseRecord), breaking(open, history.get()), orders(open, caseRecord)));
    }

    private List<Integer> breaking(OpenCase open, CaseRecordHistory history) {
        Set<Id<OrderTerm>> terms = history.versions().stream()
                .flatMap(version -> version.caseRecord().terms(CourtOrder.TERMS).stream())
                .map(OrderTerm::id)
                .collect(Collectors.toSet());
        return open.incidents().stream()
                .map(IncidentHistory::current)
                .filter(incident -> incident.background().brokenTerms().stream().anyMatch(terms::contains))
                .map(incident -> incident.number())
                .sorted()
                .toList();
    }

    private List<String> orders(OpenCase open, Id<CaseRecord> person) {
        CaseRecordLines lines = new CaseRecordLines(tools.messages(), new Formats(tools.messages()), _ -> "");
        return open.caseRecords().of(CaseRecordKind.ORDER).stream()
                .map(CaseRecordHistory::current)
                .filter(order -> order.links(CourtOrder.AGAINST).contains(person))
                .map(lines::numbered)
                .toList();
    }
}
