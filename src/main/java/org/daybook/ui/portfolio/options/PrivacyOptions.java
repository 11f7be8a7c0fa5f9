package org.daybook.ui.portfolio.options;

import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPart;

/** The choices about what a portfolio withholds. */
public final class PrivacyOptions {
    private final ObservableSet<PortfolioPart> leftOut = FXCollections.observableSet();
    private final ObjectProperty<Boolean> address = new SimpleObjectProperty<>(true);
    private final ObjectProperty<Boolean> safekeeping = new SimpleObjectProperty<>(true);
    private final ObjectProperty<Boolean> routines = new SimpleObjectProperty<>(true);
    private final ObservableSet<String> masked = FXCollections.observableSet();
    private final ObjectProperty<Boolean> witnesses = new SimpleObjectProperty<>(true);

    /** Resets the choices. */
    void reset(DisclosureOptions discretion) {
        leftOut.retainAll(discretion.leftOutParts());
        leftOut.addAll(discretion.leftOutParts());
        address.set(discretion.address());
        safekeeping.set(discretion.safekeeping());
        routines.set(discretion.routines());
        masked.clear();
        witnesses.set(discretion.witnesses());
    }

    /** The parts of incidents that are not printed. */
    public ObservableSet<PortfolioPart> leftOut() {
        return leftOut;
    }

    /** Whether her address may be printed. */
    public ObjectProperty<Boolean> addressProperty() {
        return address;
    }

    /** Whether places of safekeeping and the people who support the user may be printed. */
    public ObjectProperty<Boolean> safekeepingProperty() {
        return safekeeping;
    }

    /** Whether the words about how her days have changed may be printed. */
    public ObjectProperty<Boolean> routinesProperty() {
        return routines;
    }

    /** The words to redact. */
    public ObservableSet<String> masked() {
        return masked;
    }

    public ObjectProperty<Boolean> witnessesProperty() {
        return witnesses;
    }

    DisclosureOptions discretion() {
        return new DisclosureOptions(
                Set.copyOf(leftOut),
                address.get(),
                safekeeping.get(),
                routines.get(),
                witnesses.get(),
                Set.copyOf(masked));
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        Stream.of(address, safekeeping, routines, witnesses)
                .forEach(property -> property.subscribe((_, _) -> action.run()));
        masked.addListener((SetChangeListener<String>) _ -> action.run());
        leftOut.addListener((SetChangeListener<PortfolioPart>) _ -> action.run());
    }
}
