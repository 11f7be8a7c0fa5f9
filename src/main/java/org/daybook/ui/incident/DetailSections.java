package org.daybook.ui.incident;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.facts.Who.Certainty;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TypeChooser;
import org.daybook.ui.incident.IncidentForm.Text;

/** All that can be said besides when and what, each part folded until she opens it. */
final class DetailSections extends VBox {
    private static final int FEW_ROWS = 3;

    private final Messages messages;
    private final IncidentForm form;

    DetailSections(Messages messages, IncidentForm form) {
        this.messages = messages;
        this.form = form;
        getStyleClass().add("detail-sections");
        getChildren()
                .addAll(
                        section("incident.part-kind", () -> !form.types().isEmpty(), kinds()),
                        section("incident.part-where", () -> filled(Text.WHERE), line(Text.WHERE, "incident.where")),
                        section("incident.part-who", this::isWhoFilled, who()),
                        section(
                                "incident.part-words",
                                () -> filled(Text.EXACT_WORDS),
                                area(Text.EXACT_WORDS, "incident.exact-words")),
                        section(
                                "incident.part-effect",
                                () -> filled(Text.FEELINGS) || filled(Text.DAY_TO_DAY),
                                new VBox(
                                        area(Text.FEELINGS, "incident.feelings"),
                                        area(Text.DAY_TO_DAY, "incident.day-to-day"))),
                        section(
                                "incident.part-private",
                                () -> filled(Text.PRIVATE_NOTE),
                                area(Text.PRIVATE_NOTE, "incident.private-note")),
                        section(
                                "incident.part-portfolio",
                                () -> !form.inPortfolio().get(),
                                portfolio()));
    }

    /** Opens every part in which something stands. */
    void unfoldFilled() {
        getChildren().forEach(child -> {
            if (child instanceof TitledPane pane && pane.getUserData() instanceof BooleanSupplier filled) {
                pane.setExpanded(filled.getAsBoolean());
            }
        });
    }

    private TitledPane section(String key, BooleanSupplier filled, Node content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("section-body");
        content.getStyleClass().add("section-parts");
        TitledPane pane = new TitledPane(messages.get(key), box);
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.setUserData(filled);
        pane.getStyleClass().add("detail-section");
        Runnable name = () -> {
            String title = messages.get(key);
            pane.setText(filled.getAsBoolean() ? messages.get("incident.filled", title) : title);
            pane.setAccessibleText(pane.getText());
        };
        form.onChange(name);
        name.run();
        return pane;
    }

    private Node kinds() {
        return new VBox(new TypeChooser(messages, form.types()));
    }

    private Node who() {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("choice-row");
        for (Certainty certainty : Certainty.values()) {
            RadioButton button = new RadioButton(messages.get(IncidentLines.key(certainty)));
            button.setAccessibleText(messages.get("incident.certainty") + " " + button.getText());
            button.setToggleGroup(group);
            button.setOnAction(_ -> form.certainty().set(certainty));
            form.certainty().subscribe(value -> {
                if (value == certainty) {
                    button.setSelected(true);
                }
            });
            row.getChildren().add(button);
        }
        VBox certainty = new VBox(labelled("incident.certainty"), row);
        certainty.getStyleClass().add("field-row");
        return new VBox(line(Text.PERSON, "incident.who"), certainty, line(Text.WHO_REASON, "incident.who-reason"));
    }

    private Node portfolio() {
        CheckBox choice = new CheckBox(messages.get("incident.portfolio-choice"));
        choice.setAccessibleText(choice.getText());
        choice.selectedProperty().bindBidirectional(form.inPortfolio());
        VBox box = new VBox(choice, Texts.quiet(messages.get("incident.portfolio-help")));
        box.getStyleClass().add("field-row");
        FieldRow reason = new FieldRow(
                messages.get("incident.leave-out-reason"),
                TextFields.line(form.text(Text.LEAVE_OUT_REASON)),
                messages.get("incident.leave-out-help"));
        reason.visibleProperty().bind(form.inPortfolio().not());
        reason.managedProperty().bind(reason.visibleProperty());
        return new VBox(box, reason);
    }

    private FieldRow line(Text text, String key) {
        return new FieldRow(messages.get(key), TextFields.line(form.text(text)), messages.get(key + "-help"));
    }

    private FieldRow area(Text text, String key) {
        return new FieldRow(messages.get(key), TextFields.area(form.text(text), FEW_ROWS), messages.get(key + "-help"));
    }

    private Node labelled(String key) {
        Node label = Texts.paragraph(messages.get(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private boolean isWhoFilled() {
        return filled(Text.PERSON)
                || filled(Text.WHO_REASON)
                || form.certainty().get() != Certainty.NOT_SAID;
    }

    private boolean filled(Text text) {
        return !form.text(text).get().isBlank();
    }
}
