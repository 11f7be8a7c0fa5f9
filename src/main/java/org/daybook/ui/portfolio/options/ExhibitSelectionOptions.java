package org.daybook.ui.portfolio.options;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.ExhibitChoice.Which;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;

/** The choices about exhibits in a portfolio. */
public final class ExhibitSelectionOptions {
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(ExhibitChoice.USUAL.which());
    private final ObjectProperty<Plates> plates = new SimpleObjectProperty<>(ExhibitChoice.USUAL.plates());
    private final BooleanProperty covered = new SimpleBooleanProperty();
    private final BooleanProperty origins = new SimpleBooleanProperty();
    private final ObservableSet<Id<Exhibit>> leftOut = FXCollections.observableSet();
    private ExhibitLabelStyle labels = ExhibitChoice.USUAL.labels();
    private List<ExhibitHistory> all = List.of();

    /** Which exhibits go in. */
    public ObjectProperty<Which> whichProperty() {
        return which;
    }

    /** Which exhibits are shown as pictures. */
    public ObjectProperty<Plates> platesProperty() {
        return plates;
    }

    /** Whether pictures that are marked as distressing are shown. */
    public BooleanProperty coveredProperty() {
        return covered;
    }

    /** Whether places and devices from the metadata of files are printed. */
    public BooleanProperty originsProperty() {
        return origins;
    }

    /** The exhibits to leave out, whatever the other choices are. */
    public ObservableSet<Id<Exhibit>> leftOut() {
        return leftOut;
    }

    /** Sets how exhibits are labelled. */
    public void labelled(ExhibitLabelStyle style) {
        labels = style;
    }

    /** Takes the exhibits of the diary, to count those that go in. */
    void begin(List<ExhibitHistory> exhibits) {
        all = List.copyOf(exhibits);
    }

    ExhibitChoice choice() {
        return new ExhibitChoice(which.get(), plates.get(), covered.get(), origins.get(), labels, Set.copyOf(leftOut));
    }

    /** Resets the choices, except the style of labels. */
    void reset(ExhibitChoice choice) {
        which.set(choice.which());
        plates.set(choice.plates());
        covered.set(choice.covered());
        origins.set(choice.origins());
        leftOut.clear();
    }

    /** The exhibits that would go with these incidents and {@code shown}, except {@code hidden} ones. */
    List<ExhibitHistory> going(Set<Id<Incident>> incidents, Set<Id<Exhibit>> shown, Set<Id<Exhibit>> hidden) {
        return choice().of(all, incidents, shown, hidden);
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        leftOut.addListener((SetChangeListener<Id<Exhibit>>) _ -> action.run());
        Stream.of(which, plates, covered, origins).forEach(property -> property.subscribe((_, _) -> action.run()));
    }
}
