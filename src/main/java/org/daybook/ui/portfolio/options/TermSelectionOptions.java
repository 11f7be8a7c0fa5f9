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
import org.daybook.portfolio.content.TermChoice;

/** What a court is to be asked to forbid or to require: proposals that are ticked, and others in words. */
public final class TermSelectionOptions {
    private final ObservableSet<ProposedTerm> proposed = FXCollections.observableSet();
    private final StringProperty own = new SimpleStringProperty("");

    TermSelectionOptions() {
        reset();
    }

    /** Proposes all again; what was typed stays. */
    void reset() {
        proposed.addAll(List.of(ProposedTerm.values()));
    }

    /** The proposals that are made, if an incident shows why. */
    public ObservableSet<ProposedTerm> proposed() {
        return proposed;
    }

    /** Further ones, each on a line. */
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
