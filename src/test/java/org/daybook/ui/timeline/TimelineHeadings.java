package org.daybook.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.index.IndexItem;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.ListCover;

/** What stands above the months of the diary page, for tests elsewhere. */
public final class TimelineHeadings {
    private TimelineHeadings() {}

    /** The words of each heading, such as '3 incidents, 1 withdrawn'. */
    public static List<String> of(List<IndexItem> rows) {
        Messages messages = new Messages(Locale.UK);
        TimelineRowTextFormatter words = new TimelineRowTextFormatter(
                messages,
                new ExhibitDescriber(messages, () -> ExhibitLabelStyle.JOINED),
                new ListCover(),
                Set.<Object>of()::contains);
        return TimelineRow.of(rows, List.of(), List.of()).stream()
                .filter(TimelineRow.MonthHeading.class::isInstance)
                .map(TimelineRow.MonthHeading.class::cast)
                .map(words::count)
                .toList();
    }
}
