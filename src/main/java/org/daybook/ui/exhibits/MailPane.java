package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.TextReader;
import org.daybook.importing.mail.MailContent;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FoldingPane;
import org.daybook.ui.control.LinesPane;
import org.daybook.ui.exhibits.ExhibitPreviewModel.Look;
import org.daybook.ui.picture.SmallPicture;
import org.daybook.ui.picture.Thumbnail;
import org.daybook.ui.picture.ThumbnailLoader;

/** An e-mail: sender, recipients, date, subject, words, attached files and the whole header. JavaFX thread. */
final class MailPane extends VBox {
    private static final List<String> SHOWN = List.of("from", "reply-to", "to", "cc", "bcc", "date", "subject");
    private static final String NONE = "";
    private static final int HEADER_ROWS = 12;

    private final Messages messages;
    private final ReadingPane words;
    private final ThumbnailLoader<Integer> pictures;

    /** @param picture makes a small picture of what came with it, by its number from 0 */
    MailPane(
            Look.Mail shown,
            Messages messages,
            String spoken,
            BackgroundTasks tasks,
            BiFunction<Integer, BooleanSupplier, Optional<SmallPicture>> picture) {
        this.messages = messages;
        this.words = new ReadingPane(messages, spoken);
        this.pictures = new ThumbnailLoader<>(tasks, number -> number, picture::apply);
        MailContent mail = shown.mail();
        words.show(shown.text().text(), false);
        getStyleClass().add("section-parts");
        getChildren().add(new LinesPane(lines(mail)));
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

    private List<LinesPane.Line> lines(MailContent mail) {
        List<LinesPane.Line> lines = new ArrayList<>();
        for (String name : SHOWN) {
            String value = mail.first(name).orElse(NONE);
            if (!value.isBlank()) {
                lines.add(new LinesPane.Line(messages.get("exhibit.mail-" + name), visible(value)));
            }
        }
        return lines;
    }

    private Node attached(MailContent mail) {
        VBox list = Page.part(messages.get("exhibit.mail-attached"));
        for (int i = 0; i < mail.attached().size(); i++) {
            list.getChildren().add(attached(mail.attached().get(i), i));
        }
        return list;
    }

    private Node attached(MailContent.Attached file, int number) {
        FileKind kind = FileKind.ofMediaType(file.mediaType());
        FileKind.Group group =
                (kind == FileKind.UNKNOWN ? FileKind.ofName(file.name()).orElse(kind) : kind).group();
        Thumbnail<Integer> small = new Thumbnail<>(pictures);
        if (group == FileKind.Group.PICTURE || file.mediaType().startsWith("image/")) {
            small.showPicture(number, Thumbnail.icon(FileKind.Group.PICTURE));
        } else {
            small.getStyleClass().add("thumbnail-small");
            small.showIcon(Thumbnail.icon(group));
        }
        String name =
                file.name().isBlank() ? messages.get("exhibit.mail-unnamed", file.mediaType()) : visible(file.name());
        FlowPane row = new FlowPane(
                small,
                TextLabels.paragraph(messages.get(
                        "exhibit.mail-file", name, messages.formats().size(file.length()))));
        row.getStyleClass().add("exhibit-row");
        return row;
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
