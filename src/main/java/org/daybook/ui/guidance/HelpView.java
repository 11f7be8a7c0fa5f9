package org.daybook.ui.guidance;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FilePicker;
import org.jspecify.annotations.Nullable;

/** Numbers, how hiding works, paper to write on, what this program is and is not. Nothing on it dials or opens anything. */
public final class HelpView implements Screen {
    private final Messages messages;
    private final Page page;

    /** @param back leads back where there is no navigation beside it; null if there is */
    public HelpView(LogSheetsModel logSheets, Messages messages, FilePicker files, @Nullable Runnable back) {
        this.messages = messages;
        page = new Page(
                messages.get("guidance.title"),
                numbers(),
                Page.part(
                        messages.get("guidance.silent-title"),
                        Texts.paragraph(messages.get("guidance.silent-mobile")),
                        Texts.paragraph(messages.get("guidance.silent-landline"))),
                Page.part(
                        messages.get("guidance.hiding-title"),
                        Texts.paragraph(messages.get("guidance.hiding-how")),
                        Texts.paragraph(messages.get("guidance.hiding-back")),
                        Texts.paragraph(messages.get("guidance.hiding-not"))),
                new LogSheetsPart(logSheets, messages, files),
                Page.part(messages.get("guidance.keys-title"), Texts.paragraph(messages.get("guidance.keys"))),
                Page.part(
                        messages.get("guidance.is-title"),
                        Texts.paragraph(messages.get("guidance.is")),
                        Texts.paragraph(messages.get("guidance.is-not"))));
        if (back != null) {
            Button button = Buttons.primary(messages.get("guidance.back"));
            button.setOnAction(_ -> back.run());
            button.setCancelButton(true);
            page.add(Page.buttons(button));
        }
    }

    @Override
    public Node node() {
        return page;
    }

    private Node numbers() {
        VBox part = Page.part(
                messages.get("guidance.numbers-title"),
                number("999"),
                number("101"),
                number("stalking"),
                number("abuse"),
                number("bcwa"),
                Texts.paragraph(messages.get("guidance.bill")),
                Texts.quiet(messages.get("guidance.checked")));
        return part;
    }

    private Node number(String name) {
        Label digits = Texts.paragraph(messages.get("guidance.number-" + name));
        digits.getStyleClass().add("number");
        VBox row = new VBox(digits, Texts.quiet(messages.get("guidance.about-" + name)));
        row.getStyleClass().add("number-row");
        return row;
    }
}
