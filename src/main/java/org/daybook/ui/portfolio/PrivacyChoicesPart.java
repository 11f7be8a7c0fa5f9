package org.daybook.ui.portfolio;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.PrivacyOptions;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.label.TextLabels;

/** The choices whether her address, the places of safekeeping and her routines are printed, and witnesses named. */
final class PrivacyChoicesPart extends VBox {
    PrivacyChoicesPart(PrivacyOptions options, Messages messages) {
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        choice(
                                messages,
                                "portfolio.address",
                                options.addressProperty(),
                                "portfolio.address-yes",
                                "portfolio.address-no"),
                        TextLabels.quiet(messages.get("portfolio.address-note")),
                        choice(
                                messages,
                                "portfolio.safekeeping",
                                options.safekeepingProperty(),
                                "portfolio.safekeeping-yes",
                                "portfolio.safekeeping-no"),
                        TextLabels.quiet(messages.get("portfolio.safekeeping-note")),
                        choice(
                                messages,
                                "portfolio.routines",
                                options.routinesProperty(),
                                "portfolio.routines-yes",
                                "portfolio.routines-no"),
                        TextLabels.quiet(messages.get("portfolio.routines-note")),
                        choice(
                                messages,
                                "portfolio.witnesses",
                                options.witnessesProperty(),
                                "portfolio.witnesses-yes",
                                "portfolio.witnesses-no"),
                        TextLabels.quiet(messages.get("portfolio.witnesses-note")));
    }

    private static ChoiceList<Boolean> choice(
            Messages messages, String question, ObjectProperty<Boolean> value, String yes, String no) {
        return new ChoiceList<>(
                messages,
                messages.get(question),
                List.of(true, false),
                answer -> messages.get(answer ? yes : no),
                value);
    }
}
