package org.daybook.ui.guidance;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.daybook.text.Licence;
import org.daybook.text.Licences;
import org.daybook.text.Messages;
import org.daybook.ui.control.FoldingPane;
import org.daybook.ui.label.TextLabels;

/** Lists the work of others in this program, each with its licence; part of the page about the program. */
final class LicencesPart extends VBox {
    private static final int ROWS = 18;

    LicencesPart(Messages messages) {
        getStyleClass().add("part");
        getChildren()
                .addAll(
                        TextLabels.heading(messages.get("guidance.licences")),
                        TextLabels.paragraph(messages.get("guidance.licences-what")));
        Licences.all().forEach(licence -> getChildren().add(fold(licence, messages)));
    }

    /** The text of the licence is read when it is first unfolded. */
    private static FoldingPane fold(Licence licence, Messages messages) {
        FoldingPane fold = new FoldingPane();
        fold.name(messages.get("guidance.licence", licence.nameAndVersion(), licence.terms()));
        fold.expandedProperty().subscribe(open -> {
            if (open && fold.getContent() == null) {
                TextArea text = new TextArea(Licences.text(licence));
                text.setEditable(false);
                text.setWrapText(true);
                text.setPrefRowCount(ROWS);
                text.setAccessibleText(messages.get("guidance.licence-text", licence.nameAndVersion()));
                text.getStyleClass().add("viewer-words");
                fold.setContent(text);
            }
        });
        return fold;
    }
}
