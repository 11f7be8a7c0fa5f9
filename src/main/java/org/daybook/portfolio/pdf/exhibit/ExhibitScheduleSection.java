package org.daybook.portfolio.pdf.exhibit;

import java.util.List;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/** All exhibits in a table: what each is, what it belongs to, and where its picture is. */
public final class ExhibitScheduleSection extends Section {
    private static final float PADDING = 1.5f;

    private final ExhibitNames names;
    private final SectionWording wording;
    private final ExhibitFacts facts;
    private final boolean brief;

    /** @param brief whether nothing more is said of exhibits elsewhere */
    public ExhibitScheduleSection(ExhibitNames names, SectionWording wording, boolean brief) {
        super(wording.get("portfolio-pdf.exhibits"), AnchorNames.EXHIBITS);
        this.names = names;
        this.wording = wording;
        this.brief = brief;
        facts = new ExhibitFacts(names, wording);
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.exhibits-note") + " " + names.scope()), TextStyle.SMALL);
        table(flow);
        if (brief) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.exhibits-briefly")), TextStyle.SMALL);
        }
    }

    private void table(PageFlow flow) {
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.exhibit-label"), 34),
                TableColumn.of(wording.get("portfolio-pdf.exhibit-title"), 0),
                TableColumn.of(wording.get("portfolio-pdf.exhibit-kind"), 70),
                TableColumn.of(wording.get("portfolio-pdf.exhibit-belongs"), 152),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.plate"), 56));
        flow.table(columns, TextStyle.TABLE, PADDING, table -> {
            for (ExhibitSheet sheet : names.all()) {
                String place = AnchorNames.exhibit(sheet.number());
                Text title = Text.of(names.title(sheet));
                table.row(
                        brief ? place : null,
                        List.of(
                                brief
                                        ? Text.empty().bold(sheet.label())
                                        : Text.empty().link(sheet.label(), place),
                                sheet.isDamaged() ? title.bold("\n" + wording.get("portfolio-pdf.damaged")) : title,
                                Text.of(facts.kind(sheet)),
                                names.belongsBriefly(sheet),
                                plate(flow, sheet)));
            }
        });
    }

    private Text plate(PageFlow flow, ExhibitSheet sheet) {
        String place = AnchorNames.plate(sheet.number());
        return switch (names.outcome(sheet)) {
            case PlateOutcome.ShownPlate _, PlateOutcome.RecordingPlate _ ->
                Text.empty().link(wording.get("portfolio-pdf.on-page", flow.pageOf(place)), place);
            case PlateOutcome.PlateNotShown(PlateOutcome.NotShownReason reason) -> Text.of(notShown(reason));
        };
    }

    /** Why a picture has no plate, in a word; of what is no picture its kind says it. */
    private String notShown(PlateOutcome.NotShownReason reason) {
        return switch (reason) {
            case THING, VIDEO, SOUND, TEXT, OTHER -> "–";
            case COVERED -> wording.get("portfolio-pdf.plate-covered");
            case NOT_CHOSEN -> wording.get("portfolio-pdf.plate-not-chosen");
            case EARLIER -> wording.get("portfolio-pdf.plate-earlier");
            case DAMAGED, BROKEN -> wording.get("portfolio-pdf.damaged");
            case KIND, TOO_LARGE -> wording.get("portfolio-pdf.plate-not-read");
        };
    }
}
