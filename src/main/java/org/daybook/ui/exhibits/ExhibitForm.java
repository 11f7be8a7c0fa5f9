package org.daybook.ui.exhibits;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.dates.EventTimeReader;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.form.FormFields;

/** The form's input about an exhibit, and its conversion to a record or a draft and back. */
final class ExhibitForm {
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String HEX = "[0-9a-f]{32}";

    final FormFields fields = new FormFields();
    final StringProperty title = fields.text("title");
    final StringProperty description = fields.text("description");
    final StringProperty transcript = fields.text("transcript");
    final StringProperty producer = fields.text("producer");
    final StringProperty madeBy = fields.text("made-by");
    final StringProperty howReceived = fields.text("how-received");
    final StringProperty original = fields.text("original");
    final StringProperty privateNote = fields.text("private-note");
    final ObjectProperty<Boolean> inPortfolio = new SimpleObjectProperty<>(true);
    final ObjectProperty<Boolean> covered = new SimpleObjectProperty<>(false);
    final ObservableList<Id<Incident>> incidents = FXCollections.observableArrayList();
    final ExhibitDatingFields dating;
    final PhysicalItemFields physicalItem;
    final StringProperty reason = fields.text("reason");
    final StringProperty author = fields.text("author");
    final StringProperty onBehalfOf = fields.text("on-behalf-of");

    private final Clock clock;
    final EventTimeReader reader;
    private List<Id<Incident>> linkedBefore = List.of();
    private Map<String, String> untouched = Map.of();

    ExhibitForm(Messages messages, Clock clock) {
        this.clock = clock;
        this.reader = new EventTimeReader(messages);
        this.dating = new ExhibitDatingFields(fields, messages);
        this.physicalItem = new PhysicalItemFields(fields, messages);
        fields.add("in-portfolio", () -> inPortfolio.get() ? "" : NO, raw -> inPortfolio.set(!NO.equals(raw)));
        fields.add("covered", () -> covered.get() ? YES : "", raw -> covered.set(YES.equals(raw)));
        fields.add("incidents-before", () -> raw(linkedBefore), _ -> {});
        fields.add("incidents", () -> raw(incidents), raw -> incidents.setAll(links(raw)));
        inPortfolio.subscribe((_, _) -> fields.changed());
        covered.subscribe((_, _) -> fields.changed());
        incidents.addListener((ListChangeListener<Id<Incident>>) _ -> fields.changed());
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** The incidents named in a draft. */
    static List<Id<Incident>> links(Map<String, String> raw) {
        return links(raw.getOrDefault("incidents", ""));
    }

    /** Fills the fields from a record, and with who writes; with these the form counts as untouched. */
    void begin(Exhibit exhibit, Authorship by) {
        show(exhibit);
        author.set(by.author());
        onBehalfOf.set(by.onBehalfOf());
        untouched = fields.raw();
    }

    /**
     * Fills the fields from the draft {@code raw}; links recorded since then stay.
     *
     * @param recorded whether the exhibit is recorded, so that the draft only changes the record
     */
    void resume(Map<String, String> raw, boolean recorded) {
        fields.resume(raw);
        if (!recorded) {
            return;
        }
        ExhibitLinks before = of(links(raw.getOrDefault("incidents-before", "")));
        incidents.setAll(of(linkedBefore).changedAs(before, of(links(raw))).incidents());
    }

    /** The form's exhibit, with the links recorded since {@code before} where the form did not change them. */
    static Exhibit onto(Optional<ExhibitHistory> recorded, Exhibit before, Exhibit said) {
        return recorded.map(now -> said.with(now.current().links().changedAs(before.links(), said.links())))
                .orElse(said);
    }

    /** Who writes, and for whom. */
    Authorship readAuthorship() {
        return new Authorship(author.get().strip(), onBehalfOf.get().strip());
    }

    boolean isUntouched() {
        return fields.raw().equals(untouched);
    }

    /** {@code before} with the input applied; empty, with the problems marked, if something cannot be read. */
    Optional<Exhibit> read(Exhibit before) {
        Optional<ExhibitDating> made =
                before.isPhysical() ? Optional.of(before.dating()) : dating.read(before, reader, now());
        Optional<PhysicalItem> item =
                before.isPhysical() ? physicalItem.read(reader, now()) : Optional.of(PhysicalItem.NOT_SAID);
        if (made.isEmpty() || item.isEmpty()) {
            return Optional.empty();
        }
        Exhibit said = before.with(new ExhibitDescription(
                        said(title),
                        said(description),
                        said(transcript),
                        producer.get().strip()))
                .with(new Provenance(said(madeBy), said(howReceived), said(original)))
                .with(made.get())
                .with(new ExhibitLinks(incidents, before.links().exhibits()))
                .with(new ExhibitHandling(inPortfolio.get(), covered.get(), said(privateNote)));
        return Optional.of(before.isPhysical() ? said.with(item.get()) : said);
    }

    private void show(Exhibit exhibit) {
        title.set(exhibit.naming().title());
        description.set(exhibit.naming().description());
        transcript.set(exhibit.naming().transcript());
        producer.set(exhibit.naming().producer());
        madeBy.set(exhibit.provenance().madeBy());
        howReceived.set(exhibit.provenance().howReceived());
        original.set(exhibit.provenance().original());
        privateNote.set(exhibit.handling().privateNote());
        inPortfolio.set(exhibit.handling().inPortfolio());
        covered.set(exhibit.handling().covered());
        linkedBefore = exhibit.links().incidents();
        incidents.setAll(linkedBefore);
        dating.show(exhibit.dating());
        PhysicalItem item = exhibit.physicalItem();
        physicalItem.show(item == null ? PhysicalItem.NOT_SAID : item);
        reason.set("");
    }

    private static String said(StringProperty text) {
        return FormFields.said(text);
    }

    private static ExhibitLinks of(List<Id<Incident>> incidents) {
        return new ExhibitLinks(incidents, List.of());
    }

    private static String raw(List<Id<Incident>> incidents) {
        return incidents.stream().map(Id::hex).collect(Collectors.joining(" "));
    }

    private static List<Id<Incident>> links(String raw) {
        return Arrays.stream(raw.split(" "))
                .filter(hex -> hex.matches(HEX))
                .map(Id<Incident>::new)
                .toList();
    }

    /** The timestamps of the file; none for a physical item. */
    static List<FileTimestamp> times(Exhibit exhibit) {
        return exhibit.file() == null ? List.of() : exhibit.file().times();
    }
}
