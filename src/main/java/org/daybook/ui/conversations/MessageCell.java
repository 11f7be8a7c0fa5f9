package org.daybook.ui.conversations;

import atlantafx.base.theme.Styles;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.Thumbnail;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.kordamp.ikonli.feather.Feather;

/**
 * A message of a conversation: sender and time, text, attachments, and remarks that a reader must know. Its nodes are
 * created once and reused while scrolling.
 */
final class MessageCell extends WrappingCell<ConversationLine> {
    private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");
    private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");

    private final ConversationModel model;
    private final Messages messages;
    private final Label day = TextLabels.heading("");
    private final CheckBox tick = new CheckBox();
    private final Label head = TextLabels.quiet("");
    private final Label words = TextLabels.paragraph("");
    private final Label attached = TextLabels.quiet("");
    private final Label marks = TextLabels.quiet("");
    private final MediaRow pictures;
    private final RecordingButtons recordings;
    private final FlowPane incidents = Panes.flow("media-row");
    private final VBox bubble = new VBox();
    private final VBox side = new VBox(bubble);
    private final HBox line = new HBox(tick, side);
    private final VBox whole = new VBox(day, line);
    private boolean showing;

    MessageCell(ConversationModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        pictures =
                new MediaRow(model.media.thumbnails, messages, context.window().cover(), model.media::open);
        recordings = new RecordingButtons(model.media.player, messages);
        bubble.getChildren().addAll(head, words, pictures, recordings, attached, marks, incidents);
        bubble.getStyleClass().add("message-bubble");
        side.getStyleClass().add("message-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        line.getStyleClass().add("message-line");
        whole.getStyleClass().add("section-parts");
        getStyleClass().add("message-cell");
        tick.selectedProperty().subscribe(this::ticked);
    }

    private void ticked(boolean ticked) {
        ConversationLine shown = getItem();
        if (!showing && shown != null) {
            model.tick(shown, ticked);
        }
    }

    @Override
    protected void clear() {
        pictures.show(List.of());
        recordings.show(List.of());
    }

    @Override
    protected void fill(ConversationLine item) {
        Message message = item.row().message();
        showing = true;
        tick.setSelected(model.ticked.contains(item));
        showing = false;
        OptionalNodes.show(day, item.startsDay());
        OffsetDateTime at = message.time().at();
        day.setText(at == null ? "" : messages.formats().dayInWords(at.toLocalDate()));
        head.setText(head(item));
        tick.setAccessibleText(messages.get("messages.tick", spoken(item)));
        tick.setVisible(item.isTickable() && model.isUsable());
        put(words, MessageDisplayText.of(message));
        put(attached, attached(message));
        put(marks, marks(message));
        List<Button> links = incidents(item);
        incidents.getChildren().setAll(links);
        OptionalNodes.show(incidents, !links.isEmpty());
        pictures.show(model.sent(item.row(), Attachment::isPicture));
        recordings.show(model.sent(item.row(), Attachment::isRecording));
        bubble.pseudoClassStateChanged(MINE, item.isMine());
        side.pseudoClassStateChanged(MINE, item.isMine());
        bubble.pseudoClassStateChanged(NOTICE, message.type() == MessageType.NOTICE);
        setGraphic(whole);
        String linked = links.stream().map(Button::getText).collect(Collectors.joining(", "));
        setAccessibleText(
                String.join(". ", spoken(item), words.getText(), attached.getText(), marks.getText(), linked));
    }

    /** What a reader must know, but for what the page says once of all that were named by their words alone. */
    private String marks(Message message) {
        boolean isSaidOnce = MessageDisplayText.namesWhatIsShown(message);
        String words = model.conversations()
                .marks(message, mark -> !isSaidOnce || mark != MessageRemark.BY_WORDS_ALONE)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(messages.locale()) + words.substring(1);
    }

    private static void put(Label label, String text) {
        label.setText(text);
        OptionalNodes.show(label, !text.isEmpty());
    }

    /** Who and when, with the day, which the page says once for all messages of a day. */
    private String spoken(ConversationLine item) {
        return messages.get(
                "messages.head", who(item), time(item.row().message().time(), true));
    }

    private String head(ConversationLine item) {
        return messages.get(
                "messages.head", who(item), time(item.row().message().time(), false));
    }

    private String who(ConversationLine item) {
        Message message = item.row().message();
        if (message.type() == MessageType.NOTICE) {
            boolean isNamed = !message.sender().isEmpty() && !message.sender().equals(message.address());
            return model.conversations().sender(messages.get("messages.by-program"), isNamed ? message.address() : "");
        }
        String sender = model.conversations().sender(message.sender(), message.address());
        return sender.isEmpty() ? messages.get(item.isMine() ? "messages.me" : "messages.incident-somebody") : sender;
    }

    private String time(MessageTime time, boolean withDay) {
        OffsetDateTime at = time.at();
        if (at == null) {
            return time.written().isEmpty() ? messages.get("messages.no-time") : VisibleText.onOneLine(time.written());
        }
        if (time.precision() == MessageTime.MessageTimePrecision.DAY) {
            return messages.formats().date(at.toLocalDate());
        }
        return withDay ? messages.formats().dateTime(at) : messages.formats().time(at.toLocalTime());
    }

    private String attached(Message message) {
        return message.attachments().stream()
                .map(model.conversations()::attachment)
                .collect(Collectors.joining("\n"));
    }

    private List<Button> incidents(ConversationLine item) {
        return item.incidents().stream()
                .map(number -> Buttons.link(
                        messages.get("messages.in-incident", model.whenOf(number)),
                        () -> model.openIncident(number, item.row())))
                .toList();
    }

    /** Small pictures of what was sent with a message. Its nodes are created once and reused. */
    private static final class MediaRow extends FlowPane {
        /** More pictures of one message are named only. */
        private static final int MOST = 12;

        private final ThumbnailLoader<AttachedMedia> pictures;
        private final Messages messages;
        private final ListCover cover;
        private final Consumer<AttachedMedia> open;
        private final List<Thumbnail<AttachedMedia>> thumbnails = new ArrayList<>();
        private final List<Button> buttons = new ArrayList<>();

        /**
         * @param cover whether no picture is shown
         * @param open opens a picture
         */
        MediaRow(
                ThumbnailLoader<AttachedMedia> pictures,
                Messages messages,
                ListCover cover,
                Consumer<AttachedMedia> open) {
            this.pictures = pictures;
            this.messages = messages;
            this.cover = cover;
            this.open = open;
            getStyleClass().add("media-row");
        }

        void show(List<AttachedMedia> media) {
            List<AttachedMedia> shown = media.stream().limit(MOST).toList();
            while (thumbnails.size() < shown.size()) {
                Thumbnail<AttachedMedia> thumbnail = new Thumbnail<>(pictures);
                thumbnail.getStyleClass().add("thumbnail-small");
                Button button = new Button(null, thumbnail);
                button.getStyleClass().addAll(Styles.FLAT, "picture-button");
                thumbnails.add(thumbnail);
                buttons.add(button);
            }
            for (int i = 0; i < thumbnails.size(); i++) {
                Thumbnail<AttachedMedia> thumbnail = thumbnails.get(i);
                if (i >= shown.size()) {
                    thumbnail.showIcon(Feather.IMAGE);
                    buttons.get(i).setOnAction(null);
                } else {
                    put(thumbnail, buttons.get(i), shown.get(i));
                }
            }
            getChildren().setAll(buttons.subList(0, shown.size()));
            OptionalNodes.show(this, !shown.isEmpty());
        }

        private void put(Thumbnail<AttachedMedia> thumbnail, Button button, AttachedMedia one) {
            if (cover.isCovered()) {
                thumbnail.showIcon(Feather.EYE_OFF);
            } else {
                thumbnail.showPicture(one, Feather.IMAGE);
            }
            String name = VisibleText.onOneLine(one.attachment().name());
            String words = messages.get("messages.picture", name);
            button.setAccessibleText(words);
            Tooltips.put(button, words);
            button.setOnAction(_ -> open.accept(one));
        }
    }
}
