package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.query.InterpretedQuery;
import org.daybook.query.KnownNames;
import org.daybook.query.QueryReader;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** What the fields for a first and a last day show of a search. */
class QueryFiltersTest {
    private final Messages messages = new Messages(Locale.UK);
    private final QueryFilters filters = new QueryFilters(messages.formats());
    private final QueryReader reader = new QueryReader(messages, new KnownNames(List.of(), List.of(), 2025));

    private List<String> days(String typed) {
        InterpretedQuery read = reader.read(typed, LocalDate.of(2026, 11, 24));
        return List.of(filters.first(read), filters.last(read));
    }

    @Test
    void areTheDaysOfOneRange() {
        assertThat(days("calls since 3/9/2025")).containsExactly("03/09/2025", "");
        assertThat(days("calls in May 2026")).containsExactly("01/05/2026", "31/05/2026");
    }

    @Test
    void areHerOwnWordsWhereTheyMeanEveryYear() {
        assertThat(days("calls in May")).containsExactly("May", "May");
    }

    @Test
    void areEmptyWhereThereAreNoDaysOrSeveral() {
        assertThat(days("calls")).containsExactly("", "");
        assertThat(days("May and July 2026")).containsExactly("", "");
    }
}
