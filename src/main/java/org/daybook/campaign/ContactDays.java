package org.daybook.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of contacts; a span has its first and its last day. */
record ContactDays(List<ContactSpan> spans) {

    /** The first and the last day that a contact can have been on. */
    record ContactSpan(LocalDate from, LocalDate to) {}

    static ContactDays of(ContactFigure contacts) {
        List<ContactSpan> spans = new ArrayList<>();
        contacts.messages().forEach(message -> add(message.day(), message.day(), spans));
        contacts.incidents()
                .incidents()
                .forEach(incident -> add(incident.when().date(), incident.when().lastDate(), spans));
        return new ContactDays(spans);
    }

    Optional<LocalDate> first() {
        return spans.stream().map(ContactSpan::from).min(Comparator.naturalOrder());
    }

    Optional<LocalDate> last() {
        return spans.stream().map(ContactSpan::to).max(Comparator.naturalOrder());
    }

    /** The periods between two contacts without any, each of at least a day, in order. */
    List<SilentPeriod> silences() {
        List<SilentPeriod> silences = new ArrayList<>();
        @Nullable LocalDate reached = null;
        List<ContactSpan> inOrder =
                spans.stream().sorted(Comparator.comparing(ContactSpan::from)).toList();
        for (ContactSpan span : inOrder) {
            if (reached != null && span.from().isAfter(reached.plusDays(1))) {
                silences.add(new SilentPeriod(reached, span.from()));
            }
            reached = reached == null || span.to().isAfter(reached) ? span.to() : reached;
        }
        return silences;
    }

    private static void add(@Nullable LocalDate from, @Nullable LocalDate to, List<ContactSpan> spans) {
        if (from != null && to != null) {
            spans.add(new ContactSpan(from, to.isBefore(from) ? from : to));
        }
    }
}
