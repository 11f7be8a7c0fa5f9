package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Answer;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.index.Sentence;
import org.daybook.index.SentenceFinder;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Destination;

/** What the rows of the timeline say. */
final class RowWords {
    private static final int LONGEST_EXCERPT = 200;

    private final Messages messages;
    private final Formats formats;
    private final Predicate<ThingId> hasExhibit;

    /** @param hasExhibit whether an exhibit belongs to an incident */
    RowWords(Messages messages, Predicate<ThingId> hasExhibit) {
        this.messages = messages;
        this.hasExhibit = hasExhibit;
        this.formats = new Formats(messages);
    }

    String month(TimelineRow.MonthHeading heading) {
        YearMonth month = heading.month();
        return month == null ? messages.get("timeline.no-date") : formats.month(month.atDay(1));
    }

    String count(TimelineRow.MonthHeading heading) {
        return messages.get("timeline.count", heading.count());
    }

    String when(IncidentHistory history) {
        When when = history.current().when();
        if (when.date() == null && !when.words().isBlank()) {
            return oneLine(when.words());
        }
        return formats.whenInLines(when);
    }

    /** The first words, in one line. */
    String excerpt(IncidentHistory history) {
        Incident incident = history.current();
        String text = oneLine(incident.what().happened());
        return text.isEmpty()
                ? messages.get("timeline.quoted", oneLine(incident.what().exactWords()))
                : text;
    }

    /** The kinds, the first in words and how many more there are; empty if none was given. */
    String kinds(IncidentHistory history) {
        List<IncidentType> types = history.current().what().types();
        if (types.isEmpty()) {
            return "";
        }
        String first = messages.get("types." + types.getFirst().code());
        return types.size() == 1 ? first : messages.get("timeline.kinds-more", first, types.size() - 1);
    }

    /** Whatever is to be known of the record besides its text. */
    List<String> marks(IncidentHistory history) {
        List<String> marks = new ArrayList<>();
        int times = history.current().what().extent().times();
        if (times > 1) {
            marks.add(messages.get("timeline.times", times));
        }
        if (hasExhibit(history)) {
            marks.add(messages.get("timeline.has-exhibit"));
        }
        if (history.isWithdrawn()) {
            marks.add(messages.get("timeline.withdrawn"));
        }
        if (history.isAmended()) {
            marks.add(messages.get("timeline.amended"));
        }
        if (isWrittenLater(history)) {
            marks.add(formats.delay(
                    history.current().when(),
                    history.original().recorded().envelope().recordedAt()));
        }
        if (history.current().response().reporting().answer() == Answer.YES) {
            marks.add(messages.get("timeline.reported"));
        }
        if (!history.isWithdrawn() && !history.current().handling().inPortfolio()) {
            marks.add(messages.get("timeline.not-in-portfolio"));
        }
        return marks;
    }

    /** Whether an exhibit belongs to it. */
    boolean hasExhibit(IncidentHistory history) {
        return hasExhibit.test(history.id());
    }

    /** The sentence in which it was found; empty if it was found by its filters or by its number alone. */
    Optional<Sentence> sentence(TimelineRow.Found found) {
        SentenceFinder finder = new SentenceFinder(found.words());
        Incident now = found.history().current();
        return finder.in(now.texts())
                .or(() -> finder.in(found.history().versions().stream()
                        .flatMap(version ->
                                Stream.concat(version.incident().texts().stream(), Stream.of(version.reason())))
                        .toList()));
    }

    /** Which incidents were erased. */
    String erased(TimelineRow.Gone gone) {
        return messages.get(
                "timeline.erased",
                gone.erasure().incidents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    String erasedWhen(TimelineRow.Gone gone) {
        return formats.dateTime(gone.erasure().recorded().envelope().recordedAt());
    }

    String erasedReason(TimelineRow.Gone gone) {
        return messages.get("timeline.erased-reason", oneLine(gone.erasure().reason()));
    }

    /** How many hits are not shown. */
    String more(TimelineRow.More more) {
        return messages.get("timeline.more", more.left());
    }

    /** The marks in one line. */
    String markLine(IncidentHistory history) {
        return String.join("  ·  ", marks(history));
    }

    String draftsHeading() {
        return messages.get("timeline.drafts");
    }

    String draftAction() {
        return messages.get("timeline.draft-resume");
    }

    /** Everything on the row, for a screen reader. */
    String spoken(IncidentHistory history) {
        List<String> parts = new ArrayList<>(List.of(when(history), kinds(history), excerpt(history)));
        parts.addAll(marks(history));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
    }

    String draft(Draft draft) {
        if (draft.form().equals(Destination.HEADING_FORM)) {
            return messages.get("timeline.draft-heading");
        }
        if (draft.form().equals(Destination.GRID_FORM)) {
            return messages.get("timeline.draft-grid");
        }
        if (draft.form().equals(Destination.EXHIBIT_FORM)) {
            String title = oneLine(draft.fields().getOrDefault("title", ""));
            return title.isEmpty() ? messages.get("timeline.draft-exhibit") : title;
        }
        String text = oneLine(draft.fields().getOrDefault("happened", ""));
        return text.isEmpty() ? messages.get("timeline.draft-without-words") : text;
    }

    String draftState(Draft draft) {
        if (draft.form().equals(Destination.EXHIBIT_FORM)) {
            return messages.get("timeline.draft-exhibit-of", formats.dateTime(draft.savedAt()));
        }
        return messages.get(
                draft.about() == null ? "timeline.draft-new" : "timeline.draft-amendment",
                formats.dateTime(draft.savedAt()));
    }

    private static boolean isWrittenLater(IncidentHistory history) {
        When when = history.current().when();
        LocalDate last = when.lastDate();
        OffsetDateTime written = history.original().recorded().envelope().recordedAt();
        return last != null
                && ChronoUnit.DAYS.between(
                                last, written.atZoneSameInstant(when.zone()).toLocalDate())
                        > 0;
    }

    private static String oneLine(String text) {
        String start = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
        return start.replaceAll("\\s+", " ").strip();
    }
}
