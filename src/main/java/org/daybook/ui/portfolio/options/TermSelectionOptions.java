package org.daybook.ui.portfolio.options;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.pattern.ProposedTerm;
import org.daybook.portfolio.request.TermChoice;

/** The choice of terms that a court is asked for: ticked proposals, and others in the user's own words. */
public final class TermSelectionOptions {
    private final ObservableSet<ProposedTerm> proposed = FXCollections.observableSet();
    private final StringProperty own = new SimpleStringProperty("");

    TermSelectionOptions() {
        reset();
    }

    /** Ticks all proposals again; typed terms stay. */
    void reset() {
        proposed.addAll(List.of(ProposedTerm.values()));
    }

    /** The ticked proposals; used only if an incident supports them. */
    public ObservableSet<ProposedTerm> proposed() {
        return proposed;
    }

    /** Further terms, one a line. */
    public StringProperty ownProperty() {
        return own;
    }

    TermChoice choice() {
        Set<ProposedTerm> leftOut = EnumSet.allOf(ProposedTerm.class);
        leftOut.removeAll(proposed);
        return TermChoice.USUAL.without(leftOut).withOwn(own.get());
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        proposed.addListener((SetChangeListener<ProposedTerm>) _ -> action.run());
        own.subscribe((_, _) -> action.run());
    }
}
