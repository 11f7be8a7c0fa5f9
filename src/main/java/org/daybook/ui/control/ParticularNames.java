package org.daybook.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.casefile.ParticularHistory;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.ParticularLines;

/** Names particulars in a sentence, by what they are and their numbers. */
public final class ParticularNames {
    private final ParticularLines lines;

    public ParticularNames(Messages messages) {
        // What they link to is not said here.
        this.lines = new ParticularLines(messages, new Formats(messages), _ -> "");
    }

    /** Such as 'Cost 2, Contact with police or agency 5'. */
    public String of(List<ParticularHistory> particulars) {
        return particulars.stream()
                .map(history -> lines.numbered(history.current()))
                .collect(Collectors.joining(", "));
    }
}
