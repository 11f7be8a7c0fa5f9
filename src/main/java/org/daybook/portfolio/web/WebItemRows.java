package org.daybook.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.web.ScriptJson.Fields;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/**
 * The incidents, exhibits and dated case records as the page lists, filters and searches them. They have only what the
 * tables of the bundle have, and what the portfolio prints of each.
 */
final class WebItemRows {
    /** How many characters of an account a list shows, if the portfolio has all of it. */
    private static final int SHOWN = 240;

    /** How many it shows otherwise, as in the table of the chronology. */
    private static final int SHOWN_IN_TABLE = 120;

    private static final int TITLE_SHOWN = 100;

    private final PortfolioContent content;
    private final List<WebExhibit> exhibits;
    private final WebChapters chapters;
    private final StructureJson json;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final Map<Id<Incident>, Integer> numbers;

    WebItemRows(WebContent web, WebChapters chapters, StructureJson json, Messages messages) {
        content = web.content();
        exhibits = web.exhibits();
        this.chapters = chapters;
        this.json = json;
        this.messages = messages;
        lines = new CaseRecordLines(messages, _ -> "");
        numbers = content.sheets().stream().collect(Collectors.toMap(IncidentSheet::id, IncidentSheet::number));
    }

    private boolean hasChronology() {
        return content.request().wants(PortfolioSection.CHRONOLOGY);
    }

    private boolean isPrinted(String place) {
        return chapters.pages().containsKey(place);
    }

    /** The incidents that are in the table of the chronology or have a place in the portfolio. */
    List<Fields> incidents() {
        Set<Id<Incident>> reported = content.printed().reported();
        Map<Id<Incident>, List<Integer>> shownBy = shownBy();
        return content.sheets().stream()
                .filter(sheet -> hasChronology() || isPrinted(AnchorNames.incident(sheet.number())))
                .map(sheet ->
                        incident(sheet, reported.contains(sheet.id()), shownBy.getOrDefault(sheet.id(), List.of())))
                .toList();
    }

    private Map<Id<Incident>, List<Integer>> shownBy() {
        return content.exhibits().stream()
                .flatMap(sheet -> Set.copyOf(sheet.incidents()).stream().map(id -> Map.entry(id, sheet.number())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Fields incident(IncidentSheet sheet, boolean spokenOf, List<Integer> shownBy) {
        Incident incident = sheet.current();
        CountableIncident countable = sheet.countable(spokenOf);
        boolean inFull = content.request().wants(PortfolioSection.SHEETS);
        String reported = countable.isReported() ? "yes" : countable.isNotReported() ? "no" : "";
        return when(incident.when())
                .with("n", sheet.number())
                .with("kinds", kinds(incident))
                .with("what", opening(incident.what().happened(), inFull ? SHOWN : SHOWN_IN_TABLE))
                .with("place", incident.where().place())
                .with("person", incident.who().person())
                .with("reported", reported)
                .with("breach", CountableIncident.isBreach(incident))
                .with("withdrawn", sheet.isWithdrawn())
                .with("uncounted", !countable.isCounted())
                .with("exhibits", shownBy)
                .with("c", under(AnchorNames.incident(sheet.number())))
                .with("earlier", under(AnchorNames.versions(sheet)));
    }

    private List<String> kinds(Incident incident) {
        return incident.what().types().stream()
                .map(type -> messages.get("types." + type.code()))
                .toList();
    }

    private Fields when(EventTime when) {
        return new Fields()
                .with("d", when.date() == null ? "" : String.valueOf(when.date()))
                .with("e", when.endDate() == null ? "" : String.valueOf(when.endDate()))
                .with("when", messages.formats().when(when));
    }

    private List<Object> under(String place) {
        return json.blocks(chapters.under(place));
    }

    private static String opening(String text, int most) {
        return PrintedExcerpt.opening(text.strip(), most);
    }

    /** The dated case records of the chronology. */
    List<Fields> others() {
        List<Fields> others = new ArrayList<>();
        if (!hasChronology()) {
            return others;
        }
        boolean incidentsOnly = content.request().caseOptions().incidentsOnly();
        for (Chronology.ChronologyRow row : Chronology.of(content.printed(), incidentsOnly)) {
            if (row instanceof Chronology.ChronologyRow.ChronologyCaseRecord event) {
                others.add(other(event));
            }
        }
        return others;
    }

    private Fields other(Chronology.ChronologyRow.ChronologyCaseRecord event) {
        CaseRecord caseRecord = event.sheet().current();
        return when(event.when())
                .with("a", AnchorNames.record(event.sheet()))
                .with("label", lines.event(caseRecord, event.fields()))
                .with("what", opening(lines.headline(caseRecord), SHOWN_IN_TABLE));
    }

    List<Fields> exhibits() {
        return exhibits.stream().map(this::exhibit).toList();
    }

    private Fields exhibit(WebExhibit web) {
        ExhibitSheet sheet = web.sheet();
        Exhibit exhibit = sheet.exhibit();
        FileMetadata file = exhibit.file();
        FileKind kind = FileKind.of(file);
        String title = exhibit.naming().title();
        List<Object> facts = under(AnchorNames.exhibit(sheet.number()));
        return new Fields()
                .with("n", sheet.number())
                .with("label", sheet.label())
                .with("title", opening(title.isBlank() && file != null ? file.name() : title, TITLE_SHOWN))
                .with("group", file == null ? "thing" : kind.group().code())
                .with("path", web.path())
                .with("opens", isOpenedHere(kind, web.path()))
                .with("volume", web.path().isEmpty() ? 0 : web.volume())
                .with("given", web.given())
                .with("covered", exhibit.handling().covered())
                .with("incidents", incidentsOf(sheet))
                .with(
                        "transcript",
                        kind.isRecording() || facts.isEmpty() ? exhibit.naming().transcript() : "")
                .with("description", facts.isEmpty() ? exhibit.naming().description() : "")
                .with("plate", chapters.pages().getOrDefault(AnchorNames.plate(sheet.number()), 0))
                .with("c", facts);
    }

    /**
     * Whether the page may link to the file: only if a browser shows it without running anything in it, and if the
     * extension, by which a browser goes, is that of its kind.
     */
    private static boolean isOpenedHere(FileKind kind, String path) {
        return switch (kind.group()) {
            case PICTURE, SOUND, VIDEO -> isNamedAs(path, other -> other.group() == kind.group());
            case TEXT, DOCUMENT ->
                (kind == FileKind.PDF || kind == FileKind.TEXT) && isNamedAs(path, other -> other == kind);
            default -> false;
        };
    }

    private static boolean isNamedAs(String path, Predicate<FileKind> same) {
        return FileKind.ofName(path).filter(same).isPresent();
    }

    private List<Integer> incidentsOf(ExhibitSheet sheet) {
        return sheet.incidents().stream()
                .filter(numbers::containsKey)
                .map(id -> numbers.getOrDefault(id, 0))
                .distinct()
                .sorted()
                .toList();
    }
}
