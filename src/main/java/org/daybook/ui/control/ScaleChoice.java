package org.daybook.ui.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.daybook.incident.Distress;
import org.daybook.text.Messages;

/** How strongly something affected her, from 0 to 3, or no answer. */
public final class ScaleChoice extends ChoiceList<Distress> {
    /** @param value the answer; changed by the choice, and shown when changed elsewhere */
    public ScaleChoice(Messages messages, String question, ObjectProperty<Distress> value) {
        super(
                messages,
                question,
                List.of(Distress.NONE, Distress.A_LITTLE, Distress.QUITE, Distress.VERY, Distress.NOT_SAID),
                distress -> words(distress, messages),
                value);
    }

    /** An answer as it is read. */
    public static String words(Distress distress, Messages messages) {
        return messages.get("choice.scale-" + distress.code());
    }
}
