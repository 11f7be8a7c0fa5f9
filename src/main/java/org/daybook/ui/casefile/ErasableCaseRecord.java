package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.daybook.text.Messages;
import org.daybook.ui.record.ErasableRecord;
import org.daybook.ui.record.ErasureView;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** A case record to be erased for good: what would be erased, and which links would be left dangling. */
public final class ErasableCaseRecord
        implements ErasableRecord<ErasableCaseRecord.CaseRecordErasure, ErasableCaseRecord.ErasedCaseRecord> {
    private final Id<CaseRecord> id;
    private final Messages messages;
    private final CaseRecordLines lines;

    /**
     * What would be erased, and which links would be left dangling.
     *
     * @param history the record with all its versions
     * @param drafts the drafts about it
     * @param breaking the numbers of the incidents that broke a term of it, in order
     * @param orders the orders that link it
     */
    public record CaseRecordErasure(
            CaseRecordHistory history, List<Draft> drafts, List<Integer> breaking, List<String> orders) {}

    /** What was erased. */
    public record ErasedCaseRecord(CaseRecordKind kind, int number) {}

    public ErasableCaseRecord(Id<CaseRecord> id, Messages messages) {
        this.id = id;
        this.messages = messages;
        this.lines = new CaseRecordLines(messages);
    }

    @Override
    public Optional<CaseRecordErasure> find(OpenCase open) throws VaultFailure {
        List<Draft> drafts = open.drafts().about(id);
        return open.caseRecords()
                .one(id)
                .map(history -> new CaseRecordErasure(history, drafts, breaking(open, history), orders(open)));
    }

    @Override
    public int number(CaseRecordErasure shown) {
        return shown.history.current().number();
    }

    @Override
    public Session.CaseWork<ErasedCaseRecord, VaultFailure> erase(CaseRecordErasure shown, String why) {
        CaseRecord current = shown.history.current();
        return open -> {
            open.caseRecords().erase(current.id(), why);
            return new ErasedCaseRecord(current.kind(), current.number());
        };
    }

    @Override
    public Destination page(CaseRecordErasure shown) {
        return new Destination.ShowCaseRecord(id, shown.history.current().kind());
    }

    @Override
    public Destination others(@Nullable ErasedCaseRecord erased) {
        return new Destination.TheCase(erased == null ? null : erased.kind);
    }

    @Override
    public ErasureView.ErasureQuestion question(
            CaseRecordErasure shown, ErasureView<CaseRecordErasure, ErasedCaseRecord> view) {
        CaseRecord current = shown.history.current();
        String name = lines.numbered(current);
        return new ErasureView.ErasureQuestion(
                messages.get("case.erase-title", name),
                List.of(view.withdrawing()),
                List.of(messages.get("erasure.does-words"), messages.get("case.erase-keeps", name)),
                messages.get("erasure.cannot-copies"),
                List.of(view.goes(goes(shown, view))),
                messages.get("case.erase-number", String.valueOf(current.number())));
    }

    @Override
    public ErasureView.Notice notice(ErasedCaseRecord erased) {
        String name = messages.get("particular.numbered", lines.kind(erased.kind), String.valueOf(erased.number));
        return new ErasureView.Notice(
                messages.get("case.erased-title", name),
                messages.get("erasure.done-text"),
                messages.get("case.back-to"),
                List.of());
    }

    private List<String> goes(CaseRecordErasure preview, ErasureView<CaseRecordErasure, ErasedCaseRecord> view) {
        CaseRecordHistory history = preview.history;
        List<String> goes = new ArrayList<>();
        goes.add(lines.title(history.current()));
        goes.addAll(view.said(
                "erasure.version-original",
                history.versions().stream()
                        .map(CaseRecordHistory.RecordVersion::recorded)
                        .toList(),
                history.withdrawal(),
                preview.drafts));
        if (!preview.breaking.isEmpty()) {
            String numbers = preview.breaking.stream().map(String::valueOf).collect(Collectors.joining(", "));
            goes.add(messages.get("case.erase-broken", numbers));
        }
        if (!preview.orders.isEmpty()) {
            goes.add(messages.get("case.erase-orders", String.join(", ", preview.orders)));
        }
        return goes;
    }

    private List<Integer> breaking(OpenCase open, CaseRecordHistory history) {
        Set<Id<OrderTerm>> terms = history.versions().stream()
                .flatMap(version -> version.record().terms(CourtOrder.TERMS).stream())
                .map(OrderTerm::id)
                .collect(Collectors.toSet());
        return open.incidents().stream()
                .map(IncidentHistory::current)
                .filter(incident -> incident.background().brokenTerms().stream().anyMatch(terms::contains))
                .map(incident -> incident.number())
                .sorted()
                .toList();
    }

    private List<String> orders(OpenCase open) {
        return open.caseRecords().of(CaseRecordKind.ORDER).stream()
                .map(CaseRecordHistory::current)
                .filter(order -> order.links(CourtOrder.AGAINST).contains(id))
                .map(lines::numbered)
                .toList();
    }
}
