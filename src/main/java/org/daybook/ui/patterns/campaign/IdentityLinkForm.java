package org.daybook.ui.patterns.campaign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.campaign.Identity;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;

/**
 * What she says before identities are linked: which, to whom, how sure she is and why. It is kept as a draft, of which
 * there is one at a time, until they are linked or none is ticked any more. JavaFX thread.
 */
final class IdentityLinkForm {
    /** What she is unless she says otherwise: nothing is taken to be known. */
    private static final String BELIEVED = "believed";

    private static final String IDENTITY = "identity.";
    private static final String PERSON = "person";
    private static final String CERTAINTY = "certainty";
    private static final String REASON = "reason";

    /** The draft, and the recording. */
    final FormController work;

    final ObservableSet<Identity> ticked = FXCollections.observableSet();
    /** Whose they are; null until she says. */
    final ObjectProperty<@Nullable CaseRecord> person = new SimpleObjectProperty<>(null);
    /** The code of how sure she is. */
    final ObjectProperty<String> certainty = new SimpleObjectProperty<>(BELIEVED);

    final StringProperty reason = new SimpleStringProperty("");
    private Map<String, String> kept = Map.of();

    IdentityLinkForm(DiaryContext context) {
        this.work = new FormController(context, DraftForm.LINKING, this::fields);
        ticked.addListener((SetChangeListener<Identity>) _ -> work.changed());
        person.subscribe((_, _) -> work.changed());
        certainty.subscribe((_, _) -> work.changed());
        reason.subscribe((_, _) -> work.changed());
    }

    /**
     * Fetches the draft, if there is one.
     *
     * @param then run once it is fetched, before {@link #restore}
     */
    void open(Runnable then) {
        work.openOnly(() -> {
            kept = work.resumed().map(Draft::fields).orElse(Map.of());
            then.run();
        });
    }

    /** Fills in what the draft has, as far as it still exists. Once. */
    void restore(List<RegisteredIdentity> all, List<CaseRecord> people) {
        if (work.readyProperty().get()) {
            return;
        }
        Set<String> keys = new HashSet<>(kept.values());
        all.stream()
                .map(RegisteredIdentity::identity)
                .filter(identity -> keys.contains(IdentitiesModel.key(identity)))
                .forEach(ticked::add);
        people.stream()
                .filter(one -> one.id().hex().equals(kept.get(PERSON)))
                .findFirst()
                .ifPresent(person::set);
        certainty.set(kept.getOrDefault(CERTAINTY, BELIEVED));
        reason.set(kept.getOrDefault(REASON, ""));
        work.begun(null);
    }

    /** Empties it, for the next. */
    void clear() {
        ticked.clear();
        person.set(null);
        certainty.set(BELIEVED);
        reason.set("");
    }

    private Optional<Map<String, String>> fields() {
        if (ticked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        List<String> keys = ticked.stream().map(IdentitiesModel::key).collect(Collectors.toList());
        for (int i = 0; i < keys.size(); i++) {
            fields.put(IDENTITY + i, keys.get(i));
        }
        CaseRecord whose = person.get();
        fields.put(PERSON, whose == null ? "" : whose.id().hex());
        fields.put(CERTAINTY, certainty.get());
        fields.put(REASON, reason.get());
        return Optional.of(fields);
    }
}
