package org.daybook.ui.importing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.importing.table.TablePreview;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceConverter;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;

/** A table's columns, each with its first cells and a choice of what it is, and how its first rows are read then. */
final class TableImportView {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 40;
    private static final int LONGEST_ROW = 80;
    private static final int MOST_COLUMNS = 40;
    private static final List<MessageType> TYPES =
            List.of(MessageType.CALL, MessageType.MESSAGE, MessageType.PAYMENT, MessageType.OTHER);
    private static final List<ColumnRole> ROLES = List.of(
            ColumnRole.DATE,
            ColumnRole.TIME,
            ColumnRole.DATE_TIME,
            ColumnRole.NUMBER,
            ColumnRole.NAME,
            ColumnRole.FROM,
            ColumnRole.TO,
            ColumnRole.DIRECTION,
            ColumnRole.TEXT,
            ColumnRole.DURATION,
            ColumnRole.AMOUNT,
            ColumnRole.AMOUNT_IN,
            ColumnRole.AMOUNT_OUT,
            ColumnRole.DETAIL,
            ColumnRole.IGNORED);

    private final TableImportModel model;
    private final Messages messages;
    private final ConversationFormatter conversations;
    private final ComboBox<Character> delimiter = new ComboBox<>();
    private final ComboBox<Integer> header = new ComboBox<>();
    private final ObjectProperty<MessageType> type = new SimpleObjectProperty<>(MessageType.OTHER);
    private final List<ComboBox<ColumnRole>> roles = new ArrayList<>();
    private final VBox columns = Panes.column("section-parts");
    private final VBox rows = new VBox();
    private List<List<String>> shown = List.of();
    private List<String> heads = List.of();

    TableImportView(TableImportModel model, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        this.conversations = new ConversationFormatter(messages);
        rows.getStyleClass().add("card-part");
        delimiter.setItems(FXCollections.observableArrayList(TablePreview.DELIMITERS));
        delimiter.setConverter(new ChoiceConverter<>(
                one -> messages.get("messages.delimiter-" + TablePreview.DELIMITERS.indexOf(one))));
        header.setConverter(new ChoiceConverter<>(this::header));
    }

    /** The parts of the page, with a button each to take what was said and to go back without it. */
    List<Node> parts(Runnable take, Runnable cancel) {
        Button done = Buttons.primary(messages.get("messages.columns-done"), take);
        ChoiceList<MessageType> types = new ChoiceList<>(
                messages,
                messages.get("messages.ask-type"),
                TYPES,
                one -> messages.get("messages.table-" + one.code()),
                type);
        model.reading.subscribe(reading -> {
            done.setDisable(reading == null || !reading.columns().isDated());
            if (reading != null) {
                show(reading);
            }
        });
        delimiter.valueProperty().subscribe(one -> {
            if (one != null) {
                model.delimiter(one);
            }
        });
        header.valueProperty().subscribe(row -> {
            if (row != null) {
                model.headerRows(row);
            }
        });
        type.subscribe(model::type);
        return List.of(
                new ProblemNote(messages, model.problem),
                TextLabels.paragraph(messages.get("messages.columns-lead")),
                types,
                new FieldRow(messages.get("messages.ask-delimiter"), delimiter),
                FieldRow.of(messages, "messages.ask-header", header),
                Panes.part(messages.get("messages.ask-columns"), columns),
                Panes.part(messages.get("messages.rows-read"), rows),
                Panes.buttons(done, Buttons.plain(messages.get("messages.columns-cancel"), cancel)));
    }

    private void show(TableImportModel.TableReading reading) {
        ColumnMapping said = reading.columns();
        List<List<String>> top = reading.preview().top();
        if (!top.equals(shown) || !reading.preview().headings().equals(heads)) {
            shown = top;
            heads = reading.preview().headings();
            header.getItems()
                    .setAll(IntStream.rangeClosed(0, Math.max(top.size(), said.headerRows()))
                            .boxed()
                            .toList());
            showColumns(reading);
        }
        delimiter.setValue(said.delimiter());
        header.setValue(said.headerRows());
        type.set(TYPES.contains(said.type()) ? said.type() : MessageType.OTHER);
        for (int i = 0; i < roles.size(); i++) {
            roles.get(i).setValue(TableImportModel.role(said, i));
        }
        rows.getChildren().setAll(rows(reading));
    }

    private void showColumns(TableImportModel.TableReading reading) {
        roles.clear();
        columns.getChildren().clear();
        for (int i = 0; i < Math.min(reading.preview().width(), MOST_COLUMNS); i++) {
            ComboBox<ColumnRole> role = new ComboBox<>(FXCollections.observableArrayList(ROLES));
            role.setConverter(new ChoiceConverter<>(one -> messages.get("messages.role-" + one.code())));
            role.setValue(TableImportModel.role(reading.columns(), i));
            int column = i;
            role.valueProperty().subscribe((_, one) -> model.role(column, one));
            roles.add(role);
            columns.getChildren().add(new FieldRow(name(column), role, examples(reading.preview(), column)));
        }
        if (reading.preview().width() > MOST_COLUMNS) {
            columns.getChildren().add(TextLabels.quiet(messages.get("messages.more-columns", MOST_COLUMNS)));
        }
    }

    private String name(int column) {
        String heading = column < heads.size() ? heads.get(column) : "";
        // An underscore in a heading is not a mnemonic.
        return heading.isEmpty()
                ? messages.get("messages.unnamed-column", column + 1)
                : shortened(heading, LONGEST_EXAMPLE).replace("_", "__");
    }

    private String examples(TablePreview preview, int column) {
        String cells = preview.rows().stream()
                .filter(row -> column < row.size() && !row.get(column).isEmpty())
                .limit(EXAMPLES)
                .map(row -> shortened(row.get(column), LONGEST_EXAMPLE))
                .collect(Collectors.joining(" · "));
        return cells.isEmpty() ? messages.get("messages.column-empty") : cells;
    }

    private String header(int row) {
        if (row == 0) {
            return messages.get("messages.no-header");
        }
        String cells = row > shown.size()
                ? ""
                : shown.get(row - 1).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · "));
        return messages.get("messages.header-row", row, shortened(cells, LONGEST_ROW));
    }

    private List<Node> rows(TableImportModel.TableReading reading) {
        if (!reading.columns().isDated()) {
            return List.of(TextLabels.paragraph(messages.get("messages.no-date-column")));
        }
        List<Node> lines = reading.rows().stream()
                .map(message -> (Node) TextLabels.paragraph(row(message)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (lines.isEmpty()) {
            lines.add(TextLabels.paragraph(messages.get("messages.no-rows")));
        }
        return lines;
    }

    /** How a row is read, in one line. */
    private String row(Message message) {
        return Stream.of(
                        Stream.of(when(message.time())),
                        Stream.of(messages.get(
                                "messages.direction-" + message.direction().code())),
                        Stream.of(conversations.sender(message.sender(), message.address())),
                        conversations.marks(message),
                        Stream.of(shortened(message.text(), LONGEST_ROW)),
                        message.details().stream().map(this::detail))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String when(MessageTime time) {
        OffsetDateTime at = time.at();
        if (at == null) {
            return time.written().isEmpty()
                    ? messages.get("messages.no-time")
                    : messages.get("messages.time-unread", shortened(time.written(), LONGEST_EXAMPLE));
        }
        String day = messages.formats().dayInWords(at.toLocalDate());
        return time.precision() == MessageTime.MessageTimePrecision.DAY
                ? day
                : messages.get("messages.day-and-time", day, messages.formats().time(at.toLocalTime()));
    }

    private String detail(MessageDetail detail) {
        String key = "messages.detail-" + detail.name();
        String name = messages.has(key) ? messages.get(key) : shortened(detail.name(), LONGEST_EXAMPLE);
        return messages.get("messages.warning", name, shortened(detail.value(), LONGEST_EXAMPLE));
    }

    private static String shortened(String cell, int most) {
        return Excerpt.shortened(VisibleText.onOneLine(cell), most);
    }
}
