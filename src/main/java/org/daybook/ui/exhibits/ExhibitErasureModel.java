package org.daybook.ui.exhibits;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.common.Destination;
import org.daybook.ui.record.ErasureSteps;
import org.daybook.vault.VaultFailure;

/**
 * Erases one exhibit for good, once a reason was given and its number typed. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class ExhibitErasureModel {
    private final ExhibitTools tools;
    private final Session session;
    private final ErasureSteps<Preview> steps;
    private final ReadOnlyStringWrapper erased = new ReadOnlyStringWrapper("");

    /**
     * What would go, and what would lose it.
     *
     * @param incidents the numbers of the recorded incidents it belongs to, in order
     * @param photos those that show it, which stay
     * @param namedBy the case records that name it, which stay
     * @param drafts what is being typed about it
     */
    record Preview(
            ExhibitHistory exhibit,
            List<Integer> incidents,
            List<ExhibitHistory> photos,
            List<CaseRecordHistory> namedBy,
            List<Draft> drafts) {}

    public ExhibitErasureModel(ExhibitTools tools) {
        this.tools = tools;
        this.session = tools.session();
        this.steps = new ErasureSteps<>(
                session,
                tools.screen().tasks(),
                tools.screen().errors(),
                preview -> preview.exhibit.current().number());
    }

    /** Fetches what would go; an exhibit that is not there leads back to the list. */
    public void open(Id<Exhibit> exhibit) {
        steps.open(open -> find(open, exhibit), this::goToList);
    }

    /** What would go, the reason and the number. */
    ErasureSteps<Preview> steps() {
        return steps;
    }

    /** The label of the exhibit that was erased; empty before. */
    ReadOnlyStringProperty erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /** Erases it; nothing happens without a reason and the right number. */
    void erase() {
        steps.erase(
                (open, shown, why) -> {
                    open.exhibits().erase(List.of(shown.exhibit.id()), why);
                    return tools.words().label(shown.exhibit);
                },
                erased::set);
    }

    /** Back to the exhibit, which stays as it is. */
    void leave() {
        Preview shown = steps.previewProperty().get();
        tools.go()
                .accept(
                        shown == null
                                ? new Destination.Exhibits()
                                : new Destination.ShowExhibit(shown.exhibit.id(), null));
    }

    void goToList() {
        tools.go().accept(new Destination.Exhibits());
    }

    void goToNewPassphrase() {
        tools.go().accept(new Destination.ChangePassphrase());
    }

    /** Lets the exhibit and the reason go. */
    void drop() {
        steps.drop();
    }

    private Optional<Preview> find(OpenCase open, Id<Exhibit> id) throws VaultFailure {
        List<Draft> drafts = open.draftsAbout(id);
        return open.exhibits()
                .one(id)
                .map(exhibit -> new Preview(
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
}
