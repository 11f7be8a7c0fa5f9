package org.daybook.ui.exhibits;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TextReader;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.importing.mail.MailContent;
import org.daybook.sound.SoundOutput;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.player.RecordingPane;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.PictureSheet;
import org.daybook.ui.toolkit.picture.Thumbnail;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.picture.WipeableThumbnail;
import org.kordamp.ikonli.feather.Feather;

/** An e-mail: sender, recipients, date, subject, words, attached files and the whole header. JavaFX thread. */
final class MailPane extends VBox {
    private static final List<String> SHOWN = List.of("from", "reply-to", "to", "cc", "bcc", "date", "subject");
    private static final String NONE = "";
    private static final int HEADER_ROWS = 12;

    private final Messages messages;
    private final ExhibitPreviewModel model;
    private final TextReadingPane words;
    private final ThumbnailLoader<Integer> pictures;

    /** @param model gives what came with it, by its number from 0 */
    MailPane(PreviewState.MailPreview shown, Messages messages, String spoken, ExhibitPreviewModel model) {
        this.messages = messages;
        this.model = model;
        this.words = new TextReadingPane(messages, spoken);
        this.pictures = new ThumbnailLoader<>(
                model.window().tasks(),
                number -> number,
                (number, unwanted) -> model.attachedPicture(number, PictureBounds.THUMBNAIL, unwanted)
                        .map(small -> new WipeableThumbnail(small.width(), small.height(), small.argb())));
        MailContent mail = shown.mail();
        words.show(shown.text().text(), false);
        getStyleClass().add("section-parts");
        getChildren().add(new LabelledLinesPane(lines(mail)));
        if (mail.isEncrypted()) {
            getChildren().add(TextLabels.paragraph(messages.get("exhibit.mail-encrypted")));
        }
        getChildren().add(words);
        if (!mail.attached().isEmpty()) {
            getChildren().add(attached(mail));
        }
        getChildren().add(header(mail));
    }

    /** Releases the words and pictures. */
    void drop() {
        words.clear();
        pictures.drop();
        getChildren().clear();
    }

    private List<LabelledLinesPane.LabelledLine> lines(MailContent mail) {
        List<LabelledLinesPane.LabelledLine> lines = new ArrayList<>();
        for (String name : SHOWN) {
            String value = mail.first(name).orElse(NONE);
            if (!value.isBlank()) {
                lines.add(new LabelledLinesPane.LabelledLine(messages.get("exhibit.mail-" + name), visible(value)));
            }
        }
        return lines;
    }

    private Node attached(MailContent mail) {
        VBox list = Panes.part(messages.get("exhibit.mail-attached"));
        for (int i = 0; i < mail.attached().size(); i++) {
            list.getChildren().add(attached(mail.attached().get(i), i));
        }
        return list;
    }

    private Node attached(MailContent.Attached file, int number) {
        FileKind.FileGroup group = group(file);
        String name =
                file.name().isBlank() ? messages.get("exhibit.mail-unnamed", file.mediaType()) : visible(file.name());
        Thumbnail<Integer> small = new Thumbnail<>(pictures);
        FlowPane row = Panes.flow("exhibit-row");
        Node words = TextLabels.paragraph(
                messages.get("exhibit.mail-file", name, messages.formats().size(file.length())));
        if (group == FileKind.FileGroup.PICTURE) {
            small.showPicture(number, Thumbnail.icon(group));
            row.getChildren().addAll(larger(small, name, number), words);
        } else {
            small.getStyleClass().add("thumbnail-small");
            small.showIcon(Thumbnail.icon(group));
            row.getChildren().addAll(small, words);
            if (group == FileKind.FileGroup.SOUND || group == FileKind.FileGroup.VIDEO) {
                row.getChildren().add(play(group, name, number));
            }
        }
        return row;
    }

    private static FileKind.FileGroup group(MailContent.Attached file) {
        FileKind told = FileKind.ofMediaType(file.mediaType());
        FileKind kind = told == FileKind.UNKNOWN ? FileKind.ofName(file.name()).orElse(told) : told;
        if (kind != FileKind.UNKNOWN) {
            return kind.group();
        }
        return switch (file.mediaType().replaceFirst("/.*", "")) {
            case "image" -> FileKind.FileGroup.PICTURE;
            case "audio" -> FileKind.FileGroup.SOUND;
            case "video" -> FileKind.FileGroup.VIDEO;
            default -> kind.group();
        };
    }

    private Button larger(Thumbnail<Integer> small, String name, int number) {
        Button larger = new Button(null, small);
        larger.getStyleClass().addAll(Styles.FLAT, "picture-button");
        name(larger, "messages.picture", name);
        WindowContext window = model.window();
        larger.setOnAction(_ -> new PictureSheet(window.dialogs(), messages, window.tasks())
                .open(name, unwanted -> model.attachedPicture(number, PictureBounds.SCREEN, unwanted)));
        return larger;
    }

    private Button play(FileKind.FileGroup group, String name, int number) {
        boolean film = group == FileKind.FileGroup.VIDEO;
        Button play = Buttons.plain(
                messages.get("player.play"), film ? Feather.FILM : Feather.VOLUME_2, () -> openPlayer(name, number));
        name(play, film ? "messages.film" : "messages.sound", name);
        return play;
    }

    private void name(Button button, String key, String name) {
        String words = messages.get(key, VisibleText.onOneLine(name));
        button.setAccessibleText(words);
        Tooltips.put(button, words);
    }

    private void openPlayer(String name, int number) {
        String title = VisibleText.onOneLine(name);
        RecordingModel player = model.playAttached(number, SoundOutput::open);
        RecordingPane pane = new RecordingPane(player, messages, title);
        Button close = Buttons.primary(messages.get("common.close"));
        Runnable closing = model.window()
                .dialogs()
                .showLarge(
                        title,
                        pane,
                        () -> {
                            pane.drop();
                            player.drop();
                        },
                        close);
        close.setOnAction(_ -> closing.run());
        close.requestFocus();
    }

    private Node header(MailContent mail) {
        TextArea all = new TextArea(visible(mail.fields().stream()
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("\n"))));
        all.setEditable(false);
        all.setWrapText(true);
        all.setPrefRowCount(HEADER_ROWS);
        all.setAccessibleText(messages.get("exhibit.mail-header"));
        all.getStyleClass().add("viewer-words");
        FoldingPane folded = new FoldingPane();
        folded.name(messages.get("exhibit.mail-header"));
        folded.setContent(all);
        folded.setExpanded(false);
        return folded;
    }

    private static String visible(String text) {
        return TextReader.shown(text, false).text();
    }
}
