package org.daybook.ui.portfolio.options;

import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;

/** The choices about exhibits in a portfolio. */
public final class ExhibitSelectionOptions {
    private final ObjectProperty<ExhibitScope> which = new SimpleObjectProperty<>(ExhibitChoice.USUAL.which());
    private final ObjectProperty<Plates> plates = new SimpleObjectProperty<>(ExhibitChoice.USUAL.plates());
    private final BooleanProperty covered = new SimpleBooleanProperty();
    private final BooleanProperty origins = new SimpleBooleanProperty();
    private final ObservableSet<Id<Exhibit>> leftOut = FXCollections.observableSet();
    private ExhibitLabelStyle labels = ExhibitChoice.USUAL.labels();

    public ObjectProperty<ExhibitScope> whichProperty() {
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

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        leftOut.addListener((SetChangeListener<Id<Exhibit>>) _ -> action.run());
        Stream.of(which, plates, covered, origins).forEach(property -> property.subscribe((_, _) -> action.run()));
    }
}
