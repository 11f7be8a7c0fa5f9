package org.daybook.ui.toolkit.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.Messages;

/** A question to be answered by yes, by no, or not at all. */
public final class YesNoChoice extends ChoiceList<YesNoAnswer> {
    /** @param value the answer; changed by the choice, and shown when changed elsewhere */
    public YesNoChoice(Messages messages, String question, ObjectProperty<YesNoAnswer> value) {
        super(
                messages,
                question,
                List.of(YesNoAnswer.YES, YesNoAnswer.NO, YesNoAnswer.NOT_SAID),
                answer -> words(answer, messages),
                value);
    }

    public static String words(YesNoAnswer answer, Messages messages) {
        return messages.get("choice.answer-" + answer.code());
    }
}
