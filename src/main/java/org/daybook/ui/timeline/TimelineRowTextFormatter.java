package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.incident.Incident;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.ExhibitItem;
import org.daybook.index.IncidentItem;
import org.daybook.index.IndexItem;
import org.daybook.index.SearchHit;
import org.daybook.index.SentenceFinder;
import org.daybook.index.text.Sentence;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.ErasureFormatter;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.record.DraftFormatter;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.ListCover;
import org.kordamp.ikonli.feather.Feather;

/** Formats the text of the timeline's rows. */
final class TimelineRowTextFormatter {
    private final Messages messages;
    private final IncidentRowText incidents;
    private final CaseRecordRowText caseRecords;
    private final MessageRowText messageRows;
    private final DraftFormatter drafts;
    private final ExhibitDescriber exhibits;
    private final ListCover cover;

    record FoundIn(Sentence sentence, IndexItem part) {}

    /**
     * @param cover whether rows show their day alone, or names and what others wrote
     * @param hasExhibit whether an exhibit belongs to an incident
     */
    TimelineRowTextFormatter(
            Messages messages, ExhibitDescriber exhibits, ListCover cover, Predicate<Id<Incident>> hasExhibit) {
        this.messages = messages;
        this.incidents = new IncidentRowText(messages, cover, hasExhibit);
        this.caseRecords = new CaseRecordRowText(messages);
        this.messageRows = new MessageRowText(messages);
        this.drafts = new DraftFormatter(messages);
        this.exhibits = exhibits;
        this.cover = cover;
    }

    String month(TimelineRow.MonthHeading heading) {
        YearMonth month = heading.month();
        return month == null
                ? messages.get("timeline.no-date")
                : messages.formats().month(month.atDay(1));
    }

    /** The number of items of each sort under a heading; sorts without any are left out. */
    String count(TimelineRow.MonthHeading heading) {
        TimelineRow.Counts counts = heading.counts();
        return Stream.of(
                        number("timeline.count", counts.incidents()),
                        number("timeline.count-unclassified", counts.unclassified()),
                        number("timeline.count-withdrawn", counts.withdrawn()),
                        number("timeline.count-others", counts.others()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String group(TimelineRow.GroupHeading heading) {
        return messages.get(
                switch (heading.group()) {
                    case INCIDENTS -> "timeline.found-incidents";
                    case EXHIBITS -> "timeline.found-exhibits";
                    case CASE_FILE -> "timeline.found-case-file";
                    case MESSAGES -> "timeline.found-messages";
                    case BY_WORDS -> "timeline.found-by-words";
                });
    }

    String count(TimelineRow.GroupHeading heading) {
        return messages.count("timeline.found", heading.total());
    }

    private String number(String key, int number) {
        return number == 0 ? "" : messages.count(key, number);
    }

    TimelineRowText of(IndexItem item) {
        TimelineRowText text = uncovered(item, cover.showsOthersWords());
        return cover.isCovered() ? text.covered(messages.get("shell.covered")) : text;
    }

    /** Records without a date are in no list but are searched for, by their names. */
    private TimelineRowText uncovered(IndexItem item, boolean named) {
        return switch (item) {
            case IncidentItem incident -> incidents.of(incident);
            case CaseRecordItem caseRecord ->
                caseRecords.of(
                        caseRecord.history(),
                        named || !caseRecord.history().kind().isDated());
            case ExhibitItem exhibit -> {
                TimelineRowText row = of(exhibit.history(), Optional.empty());
                boolean isTitled = !exhibit.history().current().naming().title().isBlank();
                yield named || isTitled ? row : unnamed(row);
            }
        };
    }

    /** Without the name of its file, which may be that of a person, as in an exported conversation. */
    private static TimelineRowText unnamed(TimelineRowText row) {
        return new TimelineRowText(row.icon(), row.when(), row.kind(), "", row.marks(), row.faded());
    }

    /** The text of a search result; {@code sentence} is empty if it was found by its filters alone. */
    TimelineRowText of(SearchHit hit, Optional<FoundIn> sentence) {
        if (cover.isCovered()) {
            return withYear(of(hit.item()), hit.item());
        }
        TimelineRowText text = withYear(
                hit.item() instanceof ExhibitItem exhibit
                        ? of(exhibit.history(), sentence)
                        : uncovered(hit.item(), true),
                hit.item());
        return sentence.map(FoundIn::part)
                .filter(ExhibitItem.class::isInstance)
                .filter(part -> part != hit.item())
                .map(part -> exhibits.full(((ExhibitItem) part).history()))
                .map(name -> text.and(messages.get("timeline.in-exhibit", name)))
                .orElse(text);
    }

    private static TimelineRowText withYear(TimelineRowText text, IndexItem item) {
        LocalDate day = item.day();
        return day == null ? text : text.with(text.when().in(day.getYear()));
    }

    /**
     * The sentence that matched the search; empty if no words matched, or only a name, which says less than the first
     * words of an incident; empty while the lists are covered.
     */
    Optional<FoundIn> sentence(TimelineRow.FoundRow found) {
        if (cover.isCovered()) {
            return Optional.empty();
        }
        SentenceFinder finder = new SentenceFinder(found.words());
        List<IndexItem> parts = Stream.concat(Stream.of(found.hit().item()), found.hit().related().stream())
                .toList();
        return in(finder, parts, IndexItem::texts)
                .or(() -> in(finder, parts, IndexItem::earlierTexts))
                .filter(in ->
                        !(in.part() instanceof IncidentItem) || !in.sentence().isAllMatched());
    }

    /** The text of an imported message that was found: who wrote it, when, and in which conversation. */
    TimelineRowText of(TimelineRow.FoundMessage found) {
        TimelineRowText text = messageRows.of(found.hit());
        return cover.isCovered() ? text.covered(messages.get("shell.covered")) : text;
    }

    /**
     * The sentence of a message that matched the search; empty if no words matched, and while the lists are covered.
     */
    Optional<Sentence> sentence(TimelineRow.FoundMessage found) {
        return cover.isCovered()
                ? Optional.empty()
                : new SentenceFinder(found.words())
                        .in(VisibleText.of(found.hit().text()));
    }

    /** The text of an item that was erased: what it was and, unless covered, why. */
    TimelineRowText of(TimelineRow.ErasedRow gone) {
        Erasure erasure = gone.erasure();
        List<String> what =
                new ErasureFormatter(messages).of(erasure.incidents(), erasure.exhibits(), erasure.caseRecords());
        OffsetDateTime at = erasure.recorded().envelope().recordedAt();
        String reason =
                cover.isCovered() ? "" : messages.get("timeline.erased-reason", Excerpt.oneLine(erasure.reason()));
        return new TimelineRowText(
                Feather.SLASH,
                new RowDayFormatter(
                                messages.formats().shortDay(at.toLocalDate()),
                                messages.formats().time(at.toLocalTime()),
                                messages.formats().dateTime(at))
                        .in(at.getYear()),
                messages.get("timeline.erased", String.join("; ", what)),
                reason,
                List.of(),
                false);
    }

    /** The text of a draft: what it is of, and its first words unless covered. */
    TimelineRowText of(TimelineRow.Waiting waiting) {
        return new TimelineRowText(
                Feather.EDIT_3,
                new RowDayFormatter(messages.get("draft.continue"), "", ""),
                cover.isCovered() ? messages.get("shell.covered") : drafts.title(waiting.draft()),
                drafts.state(waiting.draft()),
                List.of(),
                false);
    }

    /** The text for the results not shown. */
    String more(TimelineRow.More more) {
        return messages.get("timeline.more", more.left());
    }

    String draftsHeading() {
        return messages.get("timeline.drafts");
    }

    private static Optional<FoundIn> in(
            SentenceFinder finder, List<IndexItem> parts, Function<IndexItem, List<String>> texts) {
        return parts.stream()
                .flatMap(part -> finder.in(texts.apply(part)).map(sentence -> new FoundIn(sentence, part)).stream())
                .findFirst();
    }

    /** The text of an exhibit found by a sentence: its name is below the sentence, unless that is the name itself. */
    private TimelineRowText of(ExhibitHistory exhibit, Optional<FoundIn> in) {
        EventTime when = exhibit.current().dating().when();
        OffsetDateTime added = exhibit.original().recordedAt();
        String name = Excerpt.oneLine(exhibits.name(exhibit.current()));
        String kind = exhibits.kind(exhibit.current());
        boolean nameIsShown = in.isEmpty() || in.get().sentence().text().equals(name);
        return new TimelineRowText(
                exhibit.current().isPhysical() ? Feather.PACKAGE : Feather.PAPERCLIP,
                when.date() == null
                        ? RowDayFormatter.of(messages.get(
                                "timeline.added", messages.formats().date(added.toLocalDate())))
                        : RowDayFormatter.of(when, messages),
                name,
                messages.get("timeline.exhibit", nameIsShown ? exhibits.label(exhibit) : exhibits.full(exhibit), kind),
                List.of(messages.get("timeline.in-inbox")),
                false);
    }
}
