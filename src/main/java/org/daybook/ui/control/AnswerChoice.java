package org.daybook.ui.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.daybook.record.Answer;
import org.daybook.text.Messages;

/** A question to be answered by yes, by no, or not at all. */
public final class AnswerChoice extends ChoiceList<Answer> {
    /** @param value the answer; changed by the choice, and shown when changed elsewhere */
    public AnswerChoice(Messages messages, String question, ObjectProperty<Answer> value) {
        super(
                messages,
                question,
                List.of(Answer.YES, Answer.NO, Answer.NOT_SAID),
                answer -> words(answer, messages),
                value);
    }

    /** The words of an answer. */
    public static String words(Answer answer, Messages messages) {
        return messages.get("choice.answer-" + answer.code());
    }
}
