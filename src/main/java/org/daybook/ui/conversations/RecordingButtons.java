package org.daybook.ui.conversations;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.conversations.ConversationPlayer.PlayerState;
import org.daybook.ui.player.RecordingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The recordings that were sent with a message: a button each, and in the place of one that is open what plays it.
 * Several rows may show the same, since a list measures its rows with another. JavaFX thread.
 */
final class RecordingButtons extends VBox {
    private final ConversationPlayer player;
    private final Messages messages;
    private List<AttachedMedia> shown = List.of();
    private @Nullable PlayerState look;
    private @Nullable RecordingPane pane;

    RecordingButtons(ConversationPlayer player, Messages messages) {
        this.player = player;
        this.messages = messages;
        getStyleClass().add("section-parts");
        OptionalNodes.show(this, false);
        player.look.subscribe(_ -> show(shown));
    }

    void show(List<AttachedMedia> recordings) {
        PlayerState now = player.look.get();
        PlayerState own = now != null && recordings.contains(now.of()) ? now : null;
        if (recordings.equals(shown) && Objects.equals(own, look)) {
            return;
        }
        boolean focused = Focus.isIn(this);
        shown = recordings;
        look = own;
        RecordingPane before = pane;
        pane = null;
        getChildren().setAll(recordings.stream().map(this::row).toList());
        OptionalNodes.show(this, !recordings.isEmpty());
        if (before != null) {
            before.drop();
        }
        if (focused && !getChildren().isEmpty()) {
            lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private Node row(AttachedMedia one) {
        return switch (look) {
            case PlayerState.CoveredRecording covered when covered.of().equals(one) -> covered();
            case PlayerState.OpenedRecording opened when opened.of().equals(one) -> opened(opened);
            case PlayerState.UnplayableRecording nothing
            when nothing.of().equals(one) -> new VBox(play(one), TextLabels.paragraph(nothing.why()));
            case PlayerState.LoadingRecording reading
            when reading.of().equals(one) ->
                new VBox(play(one), TextLabels.quiet(messages.get("exhibit.look-reading")));
            case null, default -> play(one);
        };
    }

    private Button play(AttachedMedia one) {
        boolean film = one.attachment().isFilm();
        Button play = Buttons.plain(
                messages.get("player.play"), film ? Feather.FILM : Feather.VOLUME_2, () -> player.play(one));
        String words = messages.get(
                film ? "messages.film" : "messages.sound",
                VisibleText.onOneLine(one.attachment().name()));
        play.setAccessibleText(words);
        Tooltips.put(play, words);
        return play;
    }

    private Node covered() {
        return new VBox(
                TextLabels.paragraph(messages.get("exhibit.covered-text")),
                Panes.buttons(Buttons.plain(messages.get("exhibit.uncover"), Feather.EYE, player::uncover)));
    }

    private Node opened(PlayerState.OpenedRecording opened) {
        RecordingPane made = new RecordingPane(
                opened.player(),
                messages,
                VisibleText.onOneLine(opened.of().attachment().name()));
        pane = made;
        return new VBox(made, Panes.buttons(Buttons.quiet(messages.get("common.close"), player::stop)));
    }
}
