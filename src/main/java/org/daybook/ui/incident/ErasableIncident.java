package org.daybook.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.record.CaseRecordNames;
import org.daybook.ui.record.ErasableRecord;
import org.daybook.ui.record.ErasureView;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** An incident to be erased for good: what would be erased, and which of its exhibits with it. */
public final class ErasableIncident
        implements ErasableRecord<ErasableIncident.ErasurePreview, ErasableIncident.ErasedIncident> {
    private final Id<Incident> incident;
    private final Messages messages;
    private final ExhibitDescriber words;

    /**
     * What would be erased, and which links would be left dangling.
     *
     * @param history the incident with all its versions
     * @param drafts the drafts about it
     * @param linkedFrom the numbers of the incidents that say they belong with it, in order
     * @param namedBy the case records that name it
     * @param exhibits its exhibits, none of which is erased unless the user chooses it
     */
    public record ErasurePreview(
            IncidentHistory history,
            List<Draft> drafts,
            List<Integer> linkedFrom,
            List<CaseRecordHistory> namedBy,
            List<Tied> exhibits) {}

    /**
     * An exhibit of the incident.
     *
     * @param elsewhere the numbers of other incidents it belongs to, in order
     * @param shared whether it belongs to anything else, recorded or not, or is shown by another exhibit
     * @param goes whether it is erased too
     */
    public record Tied(ExhibitHistory exhibit, List<Integer> elsewhere, boolean shared, BooleanProperty goes) {}

    /**
     * What was erased.
     *
     * @param left the exhibits that were chosen but stayed, since their links changed meanwhile
     */
    public record ErasedIncident(int number, List<ExhibitHistory> left) {}

    public ErasableIncident(Id<Incident> incident, Messages messages, ExhibitDescriber words) {
        this.incident = incident;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public Optional<ErasurePreview> find(OpenCase open) throws VaultFailure {
        List<Draft> drafts = open.drafts().about(incident);
        return open.incident(incident)
                .map(history -> new ErasurePreview(
                        history, drafts, linkedFrom(open), open.caseRecords().about(incident), tied(open)));
    }

    @Override
    public int number(ErasurePreview shown) {
        return shown.history.current().number();
    }

    @Override
    public Session.CaseWork<ErasedIncident, VaultFailure> erase(ErasurePreview shown, String why) {
        // Read here, because the vault thread must not touch the check boxes.
        List<Tied> too = shown.exhibits.stream().filter(tied -> tied.goes.get()).toList();
        return open -> new ErasedIncident(number(shown), erase(open, too, why));
    }

    @Override
    public Destination page(ErasurePreview shown) {
        return new Destination.ShowIncident(incident);
    }

    @Override
    public Destination others(@Nullable ErasedIncident erased) {
        return new Destination.Timeline();
    }

    @Override
    public ErasureView.ErasureQuestion question(
            ErasurePreview shown, ErasureView<ErasurePreview, ErasedIncident> view) {
        String number = number(number(shown));
        List<Node> goes = new ArrayList<>();
        goes.add(view.goes(goes(shown, view)));
        if (!shown.exhibits.isEmpty()) {
            goes.add(exhibits(shown.exhibits));
        }
        return new ErasureView.ErasureQuestion(
                messages.get("erasure.title", number),
                List.of(view.withdrawing()),
                List.of(messages.get("erasure.does-words"), messages.get("erasure.does-keeps", number)),
                messages.get("erasure.cannot-copies"),
                goes,
                messages.get("erasure.number-label", number));
    }

    @Override
    public ErasureView.Notice notice(ErasedIncident erased) {
        String names = erased.left.stream().map(words::full).collect(Collectors.joining("\n"));
        return new ErasureView.Notice(
                messages.get("erasure.done-title", number(erased.number)),
                messages.get("erasure.done-text"),
                messages.get("erasure.to-diary"),
                names.isEmpty()
                        ? List.of()
                        : List.of(TextLabels.paragraph(messages.get("erasure.exhibits-left", names))));
    }

    private List<String> goes(ErasurePreview shown, ErasureView<ErasurePreview, ErasedIncident> view) {
        IncidentHistory history = shown.history;
        List<String> lines = view.said(
                "erasure.version-original",
                history.versions().stream().map(RecordVersion::recorded).toList(),
                history.withdrawal(),
                shown.drafts);
        if (!shown.linkedFrom.isEmpty()) {
            String numbers = shown.linkedFrom.stream().map(this::number).collect(Collectors.joining(", "));
            lines.add(messages.get("erasure.linked", numbers));
        }
        if (!shown.namedBy.isEmpty()) {
            lines.add(messages.get("erasure.named", new CaseRecordNames(messages).of(shown.namedBy)));
        }
        return lines;
    }

    private Node exhibits(List<Tied> exhibits) {
        VBox part = Panes.part(
                messages.get("erasure.exhibits-title"), TextLabels.quiet(messages.get("erasure.exhibits-text")));
        for (Tied tied : exhibits) {
            CheckBox box = new CheckBox(messages.get("erasure.exhibit-too", words.full(tied.exhibit())));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setMinHeight(CheckBox.USE_PREF_SIZE);
            box.setAccessibleText(box.getText());
            box.selectedProperty().bindBidirectional(tied.goes());
            part.getChildren().add(box);
            if (tied.shared() && tied.elsewhere().isEmpty()) {
                part.getChildren().add(TextLabels.quiet(messages.get("erasure.exhibit-shared")));
            }
            if (!tied.elsewhere().isEmpty()) {
                String numbers = tied.elsewhere().stream().map(this::number).collect(Collectors.joining(", "));
                part.getChildren().add(TextLabels.quiet(messages.get("erasure.exhibit-elsewhere", numbers)));
            }
        }
        part.getStyleClass().add("check-column");
        return part;
    }

    // As on the page of an incident: without the locale’s thousands separator.
    private String number(int number) {
        return messages.get("erasure.number", String.valueOf(number));
    }

    /** An exhibit chosen while nothing else was linked to it must not be erased once something is. */
    private List<ExhibitHistory> erase(OpenCase open, List<Tied> too, String why) throws VaultFailure {
        List<ExhibitHistory> all = open.exhibits().all();
        List<ExhibitHistory> goes = new ArrayList<>();
        List<ExhibitHistory> stays = new ArrayList<>();
        for (Tied tied : too) {
            all.stream()
                    .filter(now -> now.id().equals(tied.exhibit.id()))
                    .forEach(now -> (stays(open, tied, now, all) ? stays : goes).add(now));
        }
        open.erase(incident, goes.stream().map(ExhibitHistory::id).toList(), why);
        return stays;
    }

    private boolean stays(OpenCase open, Tied tied, ExhibitHistory now, List<ExhibitHistory> all) {
        return !now.isAbout(incident) || (!tied.shared && isShared(open, now, all));
    }

    private boolean isShared(OpenCase open, ExhibitHistory exhibit, List<ExhibitHistory> all) {
        ExhibitLinks links = exhibit.current().links();
        return links.incidents().size() > 1
                || !open.caseRecords().shownBy(exhibit.id()).isEmpty()
                || !links.exhibits().isEmpty()
                || all.stream()
                        .anyMatch(other -> other.current().links().exhibits().contains(exhibit.id()));
    }

    private List<Integer> linkedFrom(OpenCase open) {
        return open.incidents().stream()
                .map(IncidentHistory::current)
                .filter(other -> other.background().linked().contains(incident))
                .map(Incident::number)
                .sorted()
                .toList();
    }

    private List<Tied> tied(OpenCase open) {
        List<ExhibitHistory> all = open.exhibits().all();
        return open.exhibits().of(incident).stream()
                .map(exhibit -> {
                    List<Integer> elsewhere = exhibit.current().links().incidents().stream()
                            .filter(other -> !other.equals(incident))
                            .flatMap(other -> open.incident(other).stream())
                            .map(other -> other.current().number())
                            .sorted()
                            .toList();
                    return new Tied(exhibit, elsewhere, isShared(open, exhibit, all), new SimpleBooleanProperty(false));
                })
                .toList();
    }
}
