package org.daybook.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.dates.DayRange;
import org.daybook.incident.IncidentType;
import org.daybook.index.SearchCondition;
import org.daybook.text.Messages;

/** What a part of a search is taken to mean, in a few words. */
public record QueryChipFormatter(Messages messages) {
    /** The words for all that a part can mean. */
    public String of(QueryPart part, LocalDate today) {
        return part.meanings().stream()
                .map(meaning -> words(meaning, part, today))
                .reduce((one, other) -> messages.get("find.chip-or", one, other))
                .orElse("");
    }

    private String words(SearchCondition meaning, QueryPart part, LocalDate today) {
        return switch (meaning) {
            case SearchCondition.KindCondition kinds ->
                messages.get("find.chip-kind", kinds(kinds.any(), part.words()));
            case SearchCondition.DaysCondition days -> days(days.any(), part.words(), today);
            case SearchCondition.PersonCondition person ->
                messages.get("find.chip-person", person.names().getFirst());
            case SearchCondition.PlaceCondition place -> messages.get("find.chip-place", place.words());
            case SearchCondition.AuthorCondition author -> messages.get("find.chip-author", author.words());
            case SearchCondition.FlagCondition flagged ->
                messages.get(
                        switch (flagged.flag()) {
                            case UNDATED -> "timeline.filter-undated";
                            case WRITTEN_LATE -> "timeline.filter-late";
                            case REPORTED -> "timeline.filter-reported-yes";
                            case NOT_REPORTED -> "timeline.filter-reported-no";
                            case HAS_EXHIBIT -> "timeline.filter-exhibit";
                            case AMENDED -> "timeline.filter-amended";
                            case WITHDRAWN -> "timeline.filter-withdrawn";
                        });
        };
    }

    private String kinds(Set<IncidentType> any, String words) {
        IncidentType.IncidentGroup group = any.iterator().next().group();
        return any.size() > 1 && any.equals(group.types()) ? messages.get("types.group." + group.code()) : words;
    }

    private String withoutYear(DayRange range, String words, LocalDate today) {
        boolean day = Objects.equals(range.from(), range.to());
        String pattern = day ? "d MMMM" : "LLLL";
        return day || range.isMonth(today)
                ? DateTimeFormatter.ofPattern(pattern, messages.locale()).format(range.from())
                : words;
    }

    private String days(List<DayRange> any, String words, LocalDate today) {
        if (any.size() > 1) {
            return messages.get("find.chip-every-year", withoutYear(any.getFirst(), words, today));
        }
        DayRange range = any.getFirst();
        if (range.from() == null) {
            return messages.get("find.chip-until", messages.formats().date(Objects.requireNonNull(range.to())));
        }
        if (range.to() == null) {
            return messages.get("find.chip-since", messages.formats().date(range.from()));
        }
        if (range.isMonth(today)) {
            return messages.formats().month(range.from());
        }
        return range.from().equals(range.to())
                ? messages.formats().date(range.from())
                : messages.get(
                        "find.chip-between",
                        messages.formats().date(range.from()),
                        messages.formats().date(range.to()));
    }
}
