package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.exhibit.Exhibit;
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

/** Erases an exhibit for good, first showing what would go and which records refer to it. */
public final class ErasableExhibit implements ErasableRecord<ErasableExhibit.ExhibitErasure, String> {
    private final Id<Exhibit> id;
    private final Messages messages;
    private final ExhibitDescriber words;

    /**
     * What would be erased, and what would lose it.
     *
     * @param incidents the numbers of the recorded incidents it belongs to, in order
     * @param photos the exhibits that show it, which stay
     * @param namedBy the case records that link it, which stay
     * @param drafts the drafts about it
     */
    public record ExhibitErasure(
            ExhibitHistory exhibit,
            List<Integer> incidents,
            List<ExhibitHistory> photos,
            List<CaseRecordHistory> namedBy,
            List<Draft> drafts) {}

    public ErasableExhibit(Id<Exhibit> id, Messages messages, ExhibitDescriber words) {
        this.id = id;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public Optional<ExhibitErasure> find(OpenCase open) throws VaultFailure {
        List<Draft> drafts = open.drafts().about(id);
        return open.exhibits()
                .one(id)
                .map(exhibit -> new ExhibitErasure(
                        exhibit,
                        exhibit.current().links().incidents().stream()
                                .flatMap(incident -> open.incident(incident).stream())
                                .map(incident -> incident.current().number())
                                .sorted()
                                .toList(),
                        open.exhibits().all().stream()
                                .filter(other ->
                                        other.current().links().exhibits().contains(id))
                                .toList(),
                        open.caseRecords().shownBy(id),
                        drafts));
    }

    @Override
    public int number(ExhibitErasure shown) {
        return shown.exhibit.current().number();
    }

    /** Erases it and returns its label. */
    @Override
    public Session.CaseWork<String, VaultFailure> erase(ExhibitErasure shown, String why) {
        return open -> {
            open.exhibits().erase(List.of(id), why);
            return words.label(shown.exhibit);
        };
    }

    @Override
    public Destination page(ExhibitErasure shown) {
        return new Destination.ShowExhibit(id, null);
    }

    @Override
    public Destination others(@Nullable String erased) {
        return new Destination.Exhibits();
    }

    @Override
    public ErasureView.ErasureQuestion question(ExhibitErasure shown, ErasureView<ExhibitErasure, String> view) {
        boolean shared = !shown.incidents.isEmpty() || !shown.photos.isEmpty() || !shown.namedBy.isEmpty();
        return new ErasureView.ErasureQuestion(
                messages.get("exhibit.erase-title", words.full(shown.exhibit)),
                shared ? List.of(shared(shown)) : List.of(),
                List.of(
                        messages.get("exhibit.erase-does"),
                        messages.get("exhibit.erase-keeps", words.label(shown.exhibit))),
                messages.get("exhibit.erase-cannot"),
                List.of(view.goes(goes(shown, view))),
                messages.get("exhibit.erase-number", String.valueOf(number(shown))));
    }

    @Override
    public ErasureView.Notice notice(String label) {
        return new ErasureView.Notice(
                messages.get("exhibit.erased-title", label),
                messages.get("exhibit.erased-text"),
                messages.get("exhibit.to-list"),
                List.of());
    }

    private Node shared(ExhibitErasure preview) {
        VBox part = Panes.part(messages.get("exhibit.erase-shared"));
        part.getStyleClass().addAll("note", "field-row");
        if (!preview.incidents().isEmpty()) {
            String numbers = preview.incidents().stream().map(String::valueOf).collect(Collectors.joining(", "));
            part.getChildren()
                    .add(TextLabels.paragraph(messages.get(
                            "exhibit.erase-incidents", preview.incidents().size(), numbers)));
        }
        if (!preview.photos().isEmpty()) {
            String photos = preview.photos().stream().map(words::full).collect(Collectors.joining("\n"));
            part.getChildren().add(TextLabels.paragraph(messages.get("exhibit.erase-photos", photos)));
        }
        if (!preview.namedBy().isEmpty()) {
            String names = new CaseRecordNames(messages).of(preview.namedBy());
            part.getChildren().add(TextLabels.paragraph(messages.get("exhibit.erase-named", names)));
        }
        return part;
    }

    private List<String> goes(ExhibitErasure preview, ErasureView<ExhibitErasure, String> view) {
        List<String> lines = new ArrayList<>();
        ExhibitHistory exhibit = preview.exhibit();
        SealedFile file = exhibit.file();
        if (file != null) {
            lines.add(messages.get(
                    "exhibit.erase-file",
                    words.kind(exhibit.current()),
                    messages.formats().size(file.length())));
        }
        lines.addAll(view.said(
                "exhibit.erase-said",
                exhibit.versions().stream()
                        .map(ExhibitHistory.RecordVersion::recorded)
                        .toList(),
                null,
                preview.drafts()));
        return lines;
    }
}
