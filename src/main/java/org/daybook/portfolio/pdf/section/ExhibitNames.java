package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.incident.Incident;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.record.Id;
import org.daybook.text.TextDirection;

/** The names of the exhibits of a portfolio, where each is, and how it is shown. */
public final class ExhibitNames {
    private static final int TITLE_SHOWN = 100;

    private final PortfolioContent content;
    private final CrossReferences links;
    private final SectionWording wording;
    private final Map<Id<Exhibit>, PlateOutcome> plates;
    private final Map<Id<Exhibit>, ExhibitSheet> sheets = new HashMap<>();
    private final Map<Id<Incident>, List<ExhibitSheet>> ofIncidents = new HashMap<>();
    private final Map<Id<Exhibit>, List<CaseRecordSheet>> naming = new HashMap<>();

    public ExhibitNames(
            PortfolioContent content,
            CrossReferences links,
            SectionWording wording,
            Map<Id<Exhibit>, PlateOutcome> plates) {
        this.content = content;
        this.links = links;
        this.wording = wording;
        this.plates = plates;
        for (ExhibitSheet sheet : content.exhibits()) {
            sheets.put(sheet.id(), sheet);
            Set.copyOf(sheet.incidents())
                    .forEach(incident -> ofIncidents
                            .computeIfAbsent(incident, _ -> new ArrayList<>())
                            .add(sheet));
        }
        for (CaseRecordSheet sheet : content.caseRecords()) {
            sheet.current()
                    .exhibits()
                    .forEach(id ->
                            naming.computeIfAbsent(id, _ -> new ArrayList<>()).add(sheet));
        }
    }

    /** Whether no exhibit is printed. */
    public boolean isEmpty() {
        return content.exhibits().isEmpty();
    }

    /** All printed exhibits, in the order of their numbers. */
    public List<ExhibitSheet> all() {
        return content.exhibits();
    }

    /** The first and last label, and why numbers between them are missing. */
    public String scope() {
        int notListed = content.withheld().exhibits().missing().size();
        int erased = content.ledger().erased().exhibits().size();
        String range = wording.get(
                "portfolio-pdf.exhibits-range",
                all().size(),
                all().getFirst().label(),
                all().getLast().label());
        return notListed + erased == 0
                ? range
                : range + " " + wording.get("portfolio-pdf.exhibits-gaps", notListed, erased);
    }

    public List<ExhibitSheet> of(Id<Incident> incident) {
        return List.copyOf(ofIncidents.getOrDefault(incident, List.of()));
    }

    /** The exhibit, if it is in this portfolio. */
    public Optional<ExhibitSheet> one(Id<Exhibit> id) {
        return Optional.ofNullable(sheets.get(id));
    }

    /** Whether the exhibit is shown on a plate, and if not, why. */
    public PlateOutcome outcome(ExhibitSheet sheet) {
        return plates.getOrDefault(sheet.id(), new PlateOutcome.PlateNotShown(PlateOutcome.NotShownReason.OTHER));
    }

    /** The picture on its plate, if it has one. */
    public Optional<PagePicture> picture(ExhibitSheet sheet) {
        return outcome(sheet) instanceof PlateOutcome.ShownPlate shown
                ? Optional.of(shown.picture())
                : Optional.empty();
    }

    /** What the sheet of a recording shows, if it has one. */
    public Optional<RecordingOutline> recording(ExhibitSheet sheet) {
        return outcome(sheet) instanceof PlateOutcome.RecordingPlate recorded
                ? Optional.of(recorded.outline())
                : Optional.empty();
    }

    /** Whether any exhibit is shown on a plate. */
    public boolean hasPlates() {
        return all().stream().anyMatch(sheet -> picture(sheet).isPresent());
    }

    /** 'Exhibit SB1'. */
    public String label(ExhibitSheet sheet) {
        return wording.get("portfolio-pdf.exhibit", sheet.label());
    }

    /**
     * Its title, shortened to the room there is; if it has none, the file's name; empty for a physical item without a
     * title.
     */
    public String title(ExhibitSheet sheet) {
        String title = sheet.exhibit().naming().title();
        FileMetadata file = sheet.exhibit().file();
        return title.isBlank() && file != null
                ? TextDirection.leftToRight(PrintedExcerpt.opening(file.name(), TITLE_SHOWN))
                : PrintedExcerpt.opening(title, TITLE_SHOWN);
    }

    /** 'Exhibit SB1: the letter'. */
    public String full(ExhibitSheet sheet) {
        String title = title(sheet);
        return title.isBlank() ? label(sheet) : wording.get("portfolio-pdf.exhibit-and-title", sheet.label(), title);
    }

    /** The exhibits with the pages where they are listed and shown, as links; those not printed are counted. */
    public Text shown(List<Id<Exhibit>> ids, PageFlow flow) {
        List<Text> shown = new ArrayList<>(ids.stream()
                .flatMap(id -> one(id).stream())
                .map(sheet -> shown(sheet, flow))
                .toList());
        long missing = ids.size() - shown.size();
        shown.add(missing == 0 ? Text.empty() : Text.of(wording.get("portfolio-pdf.not-printed-here", missing)));
        return Text.joined("; ", shown);
    }

    private Text shown(ExhibitSheet sheet, PageFlow flow) {
        Text text = links.onPage(label(sheet), AnchorNames.exhibit(sheet.number()), flow);
        String plate = AnchorNames.plate(sheet.number());
        return picture(sheet).isEmpty() && recording(sheet).isEmpty()
                ? text
                : text.plain(", ").link(wording.get("portfolio-pdf.plate-on", flow.pageOf(plate)), plate);
    }

    /** The printed items that it belongs to, incidents first, as links with page numbers; empty if there are none. */
    public Text belongs(ExhibitSheet sheet, PageFlow flow) {
        List<Text> all = new ArrayList<>();
        all.add(links.inLine(printedIncidents(sheet), flow));
        for (CaseRecordSheet other : naming.getOrDefault(sheet.id(), List.of())) {
            all.add(links.onPage(links.brief(other.id()), AnchorNames.record(other), flow));
        }
        return Text.joined("; ", all);
    }

    /** The same with short names and without page numbers. */
    public Text belongsBriefly(ExhibitSheet sheet) {
        List<Id<Incident>> incidents = printedIncidents(sheet);
        Text text = incidents.isEmpty()
                ? Text.empty()
                : Text.of(wording.get("portfolio-pdf.incidents-are")).then(links.briefly(incidents));
        List<Id<CaseRecord>> others = naming.getOrDefault(sheet.id(), List.of()).stream()
                .map(CaseRecordSheet::id)
                .toList();
        return Text.joined("; ", List.of(text, links.briefly(others)));
    }

    /** Whether it belongs to anything that is printed. */
    public boolean isOfPrinted(ExhibitSheet sheet) {
        return naming.containsKey(sheet.id()) || !printedIncidents(sheet).isEmpty();
    }

    private List<Id<Incident>> printedIncidents(ExhibitSheet sheet) {
        return sheet.incidents().stream().filter(links::isPrinted).toList();
    }
}
