package org.daybook.portfolio.bundle;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.DerivationFormatter;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Builds the exhibit and custody tables of a bundle, and the cells that its other tables share. Days and times are in
 * ISO 8601 format.
 */
final class ExhibitTables {
    private final PortfolioContent content;
    private final Messages messages;
    private final Map<Id<Incident>, Integer> numbers = new HashMap<>();
    private final Map<Id<Exhibit>, String> labels = new HashMap<>();

    ExhibitTables(PortfolioContent content, Messages messages) {
        this.content = content;
        this.messages = messages;
        content.sheets().forEach(sheet -> numbers.put(sheet.current().id(), sheet.number()));
        content.exhibits().forEach(sheet -> labels.put(sheet.id(), sheet.label()));
    }

    /** A table with headings from the bundle. */
    Csv table(String... headings) {
        return new Csv(
                Stream.of(headings)
                        .map(name -> messages.get("bundle.column-" + name))
                        .toList(),
                messages.get("bundle.column-apostrophe"));
    }

    /** Every exhibit, and whether and where its file is included. */
    Csv exhibits(List<BundledExhibit> going, Map<String, Integer> volumes) {
        Csv table = table(
                "exhibit",
                "title",
                "description",
                "transcript",
                "by",
                "kind",
                "incidents",
                "together",
                "made",
                "made-words",
                "made-by",
                "how-received",
                "original",
                "derived",
                "covered",
                "own-name",
                "length",
                "sha256",
                "added",
                "entry",
                "given",
                "file",
                "volume",
                "file-length",
                "file-sha256");
        going.forEach(exhibit -> table.add(() -> row(exhibit, volumes)));
        return table;
    }

    private List<String> row(BundledExhibit going, Map<String, Integer> volumes) {
        ExhibitSheet sheet = going.sheet();
        FileMetadata account = sheet.exhibit().file();
        ExhibitSheet.File file = sheet.file();
        boolean given = going.written() != null;
        boolean dated = sheet.exhibit().dating().isSaid();
        EventTime when = sheet.exhibit().dating().when();
        return List.of(
                sheet.label(),
                sheet.exhibit().naming().title(),
                sheet.exhibit().naming().description(),
                sheet.exhibit().naming().transcript(),
                by(sheet.words()),
                account == null ? messages.get("bundle.kind-thing") : account.kind(),
                incidents(sheet.incidents()),
                exhibits(sheet.exhibit().links().exhibits()),
                dated ? day(when) : "",
                dated ? when.words() : "",
                sheet.exhibit().provenance().madeBy(),
                sheet.exhibit().provenance().howReceived(),
                sheet.exhibit().provenance().original(),
                derived(sheet, DerivationFormatter::sources),
                derived(sheet, DerivationFormatter::covered),
                account == null ? "" : account.name(),
                file == null ? "" : String.valueOf(file.length()),
                file == null ? "" : file.sha256().hex(),
                sheet.entered().isMissing() ? "" : at(sheet.stamp().recordedAt()),
                sheet.entered().isMissing() ? "" : String.valueOf(sheet.stamp().seq()),
                going.given(messages),
                going.path(),
                given ? String.valueOf(volumes.getOrDefault(going.path(), 1)) : "",
                given ? String.valueOf(going.size()) : "",
                going.written() == null ? "" : going.written().sha256().hex());
    }

    private String derived(ExhibitSheet sheet, BiFunction<DerivationFormatter, Derivation, List<String>> lines) {
        Derivation derivation = sheet.exhibit().derivation();
        return derivation == null
                ? ""
                : String.join("\n", lines.apply(new DerivationFormatter(messages, this::name), derivation));
    }

    private String name(Id<Exhibit> exhibit) {
        String label = labels.get(exhibit);
        return label == null ? messages.get("field.derived-not-printed") : label;
    }

    /** The chain of custody, one step per row. */
    Csv custody() {
        Csv table = table("exhibit", "when", "when-words", "from", "to", "done", "entry");
        for (ExhibitSheet sheet : content.exhibits()) {
            table.add(() -> added(sheet));
            again(sheet, table);
            PhysicalItem physicalItem = sheet.exhibit().physicalItem();
            List<CustodyTransfer> steps = physicalItem == null ? List.of() : physicalItem.continuity();
            steps.forEach(step -> table.add(() -> List.of(
                    sheet.label(), day(step.when()), step.when().words(), step.from(), step.to(), step.what(), "")));
        }
        return table;
    }

    private List<String> added(ExhibitSheet sheet) {
        if (sheet.entered().isMissing()) {
            return List.of(sheet.label(), "", "", "", "", messages.get("bundle.custody-missing"), "");
        }
        return List.of(
                sheet.label(),
                at(sheet.stamp().recordedAt()),
                "",
                "",
                by(sheet.stamp()),
                messages.get(sheet.file() == null ? "bundle.custody-recorded" : "bundle.custody-added"),
                String.valueOf(sheet.stamp().seq()));
    }

    private void again(ExhibitSheet sheet, Csv table) {
        ExhibitSheet.File file = sheet.file();
        List<ExhibitSheet.Again> again = file == null ? List.of() : file.again();
        again.forEach(met -> table.add(() -> List.of(
                sheet.label(),
                at(met.recordedAt()),
                "",
                "",
                "",
                messages.get("bundle.custody-again", met.name()),
                "")));
    }

    /** The numbers of those that are printed. */
    String incidents(List<Id<Incident>> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(numbers.get(id)).stream())
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
    }

    /** The labels of those that are printed. */
    String exhibits(List<Id<Exhibit>> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(labels.get(id)).stream())
                .collect(Collectors.joining("; "));
    }

    String exhibitsOf(IncidentSheet sheet) {
        return content.exhibitsOf(sheet.current().id()).stream()
                .map(ExhibitSheet::label)
                .collect(Collectors.joining("; "));
    }

    /** As {@code 2026-11-03 21:05}, a span as {@code 2026-11-03/2026-11-05}; empty if the time is not known. */
    static String day(EventTime when) {
        String first = point(when.date(), when.time());
        return when.endDate() == null ? first : first + "/" + point(when.endDate(), when.endTime());
    }

    private static String point(@Nullable Object day, @Nullable Object time) {
        return day == null ? "" : time == null ? day.toString() : day + " " + time;
    }

    static String at(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** Who recorded a version, for whom, and whether it was read back to that person and agreed. */
    String by(RecordSheet.Stamp stamp) {
        ReadBack read = stamp.readBack();
        String by = read == null
                ? by(stamp.by())
                : messages.get(
                        read.agreed() ? "bundle.read-back-agreed" : "bundle.read-back-disagreed",
                        by(stamp.by()),
                        read.on().toString());
        return stamp.isClaimed() ? messages.get("bundle.by-claimed", by).strip() : by;
    }

    /** Who recorded it, and for whom; empty if it is the owner of the diary for herself. */
    String by(Authorship by) {
        String author = by.isOtherOwner() ? messages.get("bundle.other-owner") : by.author();
        return by.onBehalfOf().isBlank()
                ? author
                : messages.get("bundle.by-for", author, by.onBehalfOf()).strip();
    }
}
