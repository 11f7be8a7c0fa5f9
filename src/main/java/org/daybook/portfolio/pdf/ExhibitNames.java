package org.daybook.portfolio.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.facts.FileAccount;
import org.daybook.facts.ThingId;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.PagePicture;
import org.daybook.pdf.Text;
import org.daybook.portfolio.ExhibitSheet;
import org.daybook.portfolio.IncidentSheet;
import org.daybook.portfolio.PortfolioContent;

/** What the exhibits of a portfolio are called, where each stands, and what becomes of it. */
final class ExhibitNames {
    private static final int TITLE_SHOWN = 100;

    private final PortfolioContent content;
    private final Wording wording;
    private final Map<ThingId, PlateOutcome> plates;
    private final Map<ThingId, Integer> numbers = new HashMap<>();
    private final Map<ThingId, ExhibitSheet> sheets = new HashMap<>();

    ExhibitNames(PortfolioContent content, Wording wording, Map<ThingId, PlateOutcome> plates) {
        this.content = content;
        this.wording = wording;
        this.plates = plates;
        for (IncidentSheet sheet : content.sheets()) {
            numbers.put(sheet.current().id(), sheet.number());
        }
        content.exhibits().forEach(sheet -> sheets.put(sheet.id(), sheet));
    }

    boolean isEmpty() {
        return content.exhibits().isEmpty();
    }

    List<ExhibitSheet> all() {
        return content.exhibits();
    }

    List<ExhibitSheet> of(ThingId incident) {
        return content.exhibitsOf(incident);
    }

    /** The exhibit, if it is in this portfolio. */
    Optional<ExhibitSheet> one(ThingId id) {
        return Optional.ofNullable(sheets.get(id));
    }

    PlateOutcome outcome(ExhibitSheet sheet) {
        return plates.getOrDefault(sheet.id(), new PlateOutcome.NotShown(PlateOutcome.Reason.OTHER));
    }

    /** The picture on its plate, if it has one. */
    Optional<PagePicture> picture(ExhibitSheet sheet) {
        return outcome(sheet) instanceof PlateOutcome.Shown shown ? Optional.of(shown.picture()) : Optional.empty();
    }

    boolean hasPlates() {
        return all().stream().anyMatch(sheet -> picture(sheet).isPresent());
    }

    /** 'Exhibit SB1'. */
    String label(ExhibitSheet sheet) {
        return wording.get("portfolio-pdf.exhibit", sheet.label());
    }

    /** Its title as far as there is room; the file's name where it has none; empty for a thing without either. */
    String title(ExhibitSheet sheet) {
        String title = sheet.exhibit().naming().title();
        FileAccount file = sheet.exhibit().file();
        return Wording.opening(title.isBlank() && file != null ? file.name() : title, TITLE_SHOWN);
    }

    /** 'Exhibit SB1: the letter'. */
    String full(ExhibitSheet sheet) {
        String title = title(sheet);
        return title.isBlank() ? label(sheet) : wording.get("portfolio-pdf.exhibit-and-title", sheet.label(), title);
    }

    /** The printed incidents it belongs to, as links with their pages; empty if there is none. */
    Text incidents(ExhibitSheet sheet, PageFlow flow) {
        Text text = Text.empty();
        String between = "";
        for (ThingId id : sheet.incidents()) {
            Integer number = numbers.get(id);
            if (number != null) {
                String place = Places.incident(number);
                text = text.plain(between)
                        .link(
                                wording.get(
                                        "portfolio-pdf.incident-on-page", String.valueOf(number), flow.pageOf(place)),
                                place);
                between = ", ";
            }
        }
        return text;
    }

    boolean isOfPrinted(ExhibitSheet sheet) {
        return sheet.incidents().stream().anyMatch(numbers::containsKey);
    }
}
