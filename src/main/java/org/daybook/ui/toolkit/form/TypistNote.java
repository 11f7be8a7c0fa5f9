package org.daybook.ui.toolkit.form;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import org.daybook.text.Messages;

/**
 * A line at the top of a form: whose words they are, and who types them. Hidden while somebody writes for
 * themselves.
 */
public final class TypistNote extends Label {
    public TypistNote(Messages messages, StringProperty author, StringProperty onBehalfOf) {
        getStyleClass().add("quiet");
        setWrapText(true);
        StringBinding words = Bindings.createStringBinding(
                () -> onBehalfOf.get().isBlank()
                        ? messages.get("form.typed-by", author.get().strip())
                        : messages.get(
                                "form.typed-for",
                                author.get().strip(),
                                onBehalfOf.get().strip()),
                author,
                onBehalfOf);
        textProperty().bind(words);
        visibleProperty().bind(author.map(name -> !name.isBlank()));
        managedProperty().bind(visibleProperty());
    }
}
