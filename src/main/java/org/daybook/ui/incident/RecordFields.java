package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.casefile.Authorship;
import org.daybook.incident.Handling;
import org.daybook.incident.IncidentContext;
import org.daybook.record.Answer;
import org.daybook.record.RecordId;
import org.daybook.record.RecordOrigin;
import org.daybook.ui.form.DayText;
import org.daybook.ui.form.FormFields;

/** What the record stands in connection with, who writes it, and how it is to be handled, as it stands in the form. */
final class RecordFields {
    private static final String NO = "no";
    private static final String LINKED = "linked";
    private static final String BROKEN_TERMS = "broken-terms";

    final ObjectProperty<Answer> orderBroken;
    final StringProperty orderTerm;
    final ObservableSet<RecordId> brokenTerms = FXCollections.observableSet(new LinkedHashSet<>());
    final ObservableList<RecordId> linked = FXCollections.observableArrayList();
    final ObjectProperty<Answer> fromPaper;
    final StringProperty firstWritten;
    final StringProperty author;
    final StringProperty onBehalfOf;
    final ObjectProperty<Boolean> inPortfolio = new SimpleObjectProperty<>(true);
    final StringProperty leaveOutReason;
    final StringProperty privateNote;
    final StringProperty amendReason;

    RecordFields(FormFields fields) {
        orderBroken = fields.answer("order-broken");
        orderTerm = fields.text("order-term");
        fields.add(BROKEN_TERMS, () -> hex(brokenTerms), raw -> {
            brokenTerms.clear();
            brokenTerms.addAll(links(raw));
        });
        brokenTerms.addListener((SetChangeListener<RecordId>) _ -> fields.changed());
        fields.add(LINKED, () -> hex(linked), raw -> linked.setAll(links(raw)));
        linked.addListener((ListChangeListener<RecordId>) _ -> fields.changed());
        fromPaper = fields.answer("from-paper");
        firstWritten = fields.text("first-written");
        author = fields.text("author");
        onBehalfOf = fields.text("on-behalf-of");
        fields.add("in-portfolio", () -> inPortfolio.get() ? "" : NO, raw -> inPortfolio.set(!NO.equals(raw)));
        inPortfolio.subscribe((_, _) -> fields.changed());
        leaveOutReason = fields.text("leave-out-reason");
        privateNote = fields.text("private-note");
        amendReason = fields.text("amend-reason");
    }

    /** The links in a draft, to other incidents and to terms of orders. */
    static List<RecordId> links(Map<String, String> raw) {
        return links(raw.getOrDefault(LINKED, "") + " " + raw.getOrDefault(BROKEN_TERMS, ""));
    }

    void show(IncidentContext background, Handling handling, DayText<FormLocation> days) {
        orderBroken.set(background.orderBroken());
        orderTerm.set(background.orderTerm());
        brokenTerms.clear();
        brokenTerms.addAll(background.brokenTerms());
        linked.setAll(background.linked());
        RecordOrigin origin = background.origin();
        fromPaper.set(origin.kind() == RecordOrigin.Kind.PAPER_LOG ? Answer.YES : Answer.NOT_SAID);
        days.show(firstWritten, origin.firstWritten());
        inPortfolio.set(handling.inPortfolio());
        leaveOutReason.set(handling.leaveOutReason());
        privateNote.set(handling.privateNote());
        amendReason.set("");
    }

    /** @param before the origin as it was; what another diary says is not hers to change */
    IncidentContext readBackground(RecordOrigin before, DayText<FormLocation> days) {
        return new IncidentContext(
                orderBroken.get(),
                said(orderTerm),
                List.copyOf(brokenTerms),
                List.copyOf(linked),
                origin(before, days));
    }

    Handling readHandling() {
        return new Handling(inPortfolio.get(), said(leaveOutReason), said(privateNote));
    }

    /** Who writes, and for whom. */
    Authorship readAuthorship() {
        String who = author.get().strip();
        return new Authorship(who, onBehalfOf.get().strip());
    }

    private RecordOrigin origin(RecordOrigin before, DayText<FormLocation> days) {
        if (before.kind() == RecordOrigin.Kind.OTHER_DIARY) {
            return before;
        }
        LocalDate written = days.day(firstWritten, FormLocation.FIRST_WRITTEN);
        if (fromPaper.get() == Answer.YES) {
            return RecordOrigin.paperLog(written);
        }
        if (written != null) {
            // A day that says it was first written elsewhere is not dropped without a word.
            days.say(FormLocation.FIRST_WRITTEN, "incident.first-written-where");
        }
        return RecordOrigin.HERE;
    }

    private static String hex(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::hex).collect(Collectors.joining(" "));
    }

    private static List<RecordId> links(String raw) {
        return Arrays.stream(raw.split(" "))
                .filter(hex -> hex.matches("[0-9a-f]{32}"))
                .map(RecordId::new)
                .toList();
    }
}
