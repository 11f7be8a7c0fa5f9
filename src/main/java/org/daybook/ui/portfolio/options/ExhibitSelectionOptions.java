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
import org.daybook.portfolio.content.ExhibitChoice;
import org.daybook.portfolio.content.ExhibitChoice.Plates;
import org.daybook.portfolio.content.ExhibitChoice.Which;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;

/** What is wanted of the exhibits in a portfolio. */
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

    /** Whether the places and devices that files tell are printed. */
    public BooleanProperty originsProperty() {
        return origins;
    }

    /** Those that are not to be in it, whatever the rest says. */
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

    /** Begins again; how labels are written stays. */
    void reset(ExhibitChoice choice) {
        which.set(choice.which());
        plates.set(choice.plates());
        covered.set(choice.covered());
        origins.set(choice.origins());
        leftOut.clear();
    }

    /** Those that would go with these incidents, and with what names {@code shown}, but for {@code hidden} ones. */
    List<ExhibitHistory> going(Set<Id<Incident>> incidents, Set<Id<Exhibit>> shown, Set<Id<Exhibit>> hidden) {
        return choice().of(all, incidents, shown, hidden);
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        leftOut.addListener((SetChangeListener<Id<Exhibit>>) _ -> action.run());
        Stream.of(which, plates, covered, origins).forEach(property -> property.subscribe((_, _) -> action.run()));
    }
}
