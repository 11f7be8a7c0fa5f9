package org.daybook.ui.toolkit.secret;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.AccessKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.job.AccessKeyFormatter;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.vault.VaultAccess.AccessKind;

/**
 * Every key that opens the diary, where what opens it is about to change: what becomes of the owner's own, and a tick
 * for each colleague who is to keep access. Nobody is ticked at first, so that no key stays because it was overlooked,
 * and the names of those who lose access stand below. JavaFX thread.
 */
public final class KeptAccessPane extends VBox {
    private final Messages messages;
    private final List<AccessKey> asked;
    private final ObservableSet<AccessKey> kept = FXCollections.observableSet(new LinkedHashSet<>());
    private final AccessKeyFormatter words;

    /**
     * @param newPassphrase whether the passphrase changes
     * @param newCode whether the recovery code does
     */
    public KeptAccessPane(
            Session session, WindowContext context, boolean newPassphrase, ReadOnlyBooleanProperty newCode) {
        this.messages = context.messages();
        this.words = new AccessKeyFormatter(messages, LocalDate.now(context.clock()));
        List<AccessKey> all = session.waysIn().all();
        List<AccessKey> own = all.stream()
                .filter(way -> session.openedBy()
                        .filter(by -> way.colleague().stream().anyMatch(by.publicKey()::equals))
                        .isPresent())
                .toList();
        asked = all.stream()
                .filter(way -> way.colleague().isPresent() && !own.contains(way))
                .toList();
        VBox part = Panes.part(messages.get("kept.title"));
        part.getStyleClass().add("section-parts");
        if (has(all, AccessKind.PASSPHRASE)) {
            part.getChildren()
                    .add(TextLabels.paragraph(
                            messages.get(newPassphrase ? "kept.passphrase-new" : "kept.passphrase-stays")));
        }
        if (has(all, AccessKind.RECOVERY_CODE)) {
            Label code = TextLabels.paragraph("");
            newCode.subscribe(isNew -> code.setText(messages.get(isNew ? "kept.code-new" : "kept.code-stays")));
            part.getChildren().add(code);
        }
        own.forEach(_ -> part.getChildren().add(TextLabels.paragraph(messages.get("kept.own"))));
        all.stream()
                .filter(AccessKey::isUnexplained)
                .forEach(way -> part.getChildren()
                        .add(TextLabels.paragraph(messages.get("kept.unexplained", words.name(way)))));
        if (asked.isEmpty()) {
            part.getChildren().add(TextLabels.paragraph(messages.get("kept.nobody")));
        } else {
            Label ending = TextLabels.paragraph("");
            ending.getStyleClass().add("note");
            kept.addListener((SetChangeListener<AccessKey>) _ -> show(ending));
            show(ending);
            part.getChildren()
                    .addAll(new TickList<>(messages, messages.get("kept.who"), asked, words::line, kept), ending);
        }
        getChildren().add(part);
    }

    private static boolean has(List<AccessKey> all, AccessKind kind) {
        return all.stream().anyMatch(way -> way.kind() == kind);
    }

    private void show(Label ending) {
        ending.setText(said("kept.ends", false));
        OptionalNodes.show(ending, !ending.getText().isEmpty());
    }

    /** The public keys of those who keep access. */
    public Set<ByteSequence> kept() {
        return kept.stream().flatMap(way -> way.colleague().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What became of everybody's access once it is done; nothing if nobody had any. */
    public List<String> outcome() {
        return Stream.of(said("kept.ended", false), said("kept.kept", true))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String said(String key, boolean ticked) {
        String names = asked.stream()
                .filter(way -> kept.contains(way) == ticked)
                .map(words::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : messages.get(key, names);
    }
}
