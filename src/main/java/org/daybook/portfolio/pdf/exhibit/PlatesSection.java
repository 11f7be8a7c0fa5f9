package org.daybook.portfolio.pdf.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileWarning;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.CaptionedPicture;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The exhibits that are pictures, one to four on a page as their shapes allow, in order of their numbers. */
public final class PlatesSection extends Section {
    private static final float BETWEEN = 14;
    /** What the heading takes of the first page; every page is divided alike. */
    private static final float HEADING = 34;

    private static final float WIDE = 2.2f;
    private static final float TALL = 0.62f;
    private static final int SMALL = 640;

    private final List<ExhibitSheet> shown;
    private final boolean key;
    private final ExhibitNames names;
    private final SectionWording wording;

    private PlatesSection(List<ExhibitSheet> shown, boolean key, ExhibitNames names, SectionWording wording) {
        super(
                wording.get(key ? "portfolio-pdf.key-pictures" : "portfolio-pdf.plates"),
                key ? AnchorNames.KEY_PICTURES : AnchorNames.PLATES,
                true);
        this.shown =
                shown.stream().filter(sheet -> names.picture(sheet).isPresent()).toList();
        this.key = key;
        this.names = names;
        this.wording = wording;
    }

    /**
     * Those that stand with what a reader needs first, two on a page at least: upright ones beside each other first.
     */
    public static PlatesSection ofKey(ExhibitNames names, KeyPictures key, SectionWording wording) {
        List<ExhibitSheet> pairsFirst = key.exhibits().stream()
                .sorted(Comparator.comparing(sheet -> names.picture(sheet)
                        .map(Slot::ofKey)
                        .filter(Slot.QUARTER::equals)
                        .isEmpty()))
                .toList();
        return new PlatesSection(pairsFirst, true, names, wording);
    }

    /** All the others. */
    public static PlatesSection ofOthers(ExhibitNames names, KeyPictures key, SectionWording wording) {
        List<ExhibitSheet> others = names.all().stream()
                .filter(sheet -> !key.exhibits().contains(sheet))
                .toList();
        return new PlatesSection(others, false, names, wording);
    }

    /** How pictures of one shape share a page: how many beside each other, in how many rows. */
    private enum Slot {
        /** A panorama. */
        THIRD(1, 3),
        LANDSCAPE(1, 2),
        PORTRAIT(1, 1),
        /** A telephone's screen. */
        TALL_PAIR(2, 1),
        /** Few pixels. */
        QUARTER(2, 2);

        private final int beside;
        private final int rows;

        Slot(int beside, int rows) {
            this.beside = beside;
            this.rows = rows;
        }

        float height(PageFlow flow) {
            return (flow.pageHeight() - HEADING - BETWEEN * (rows - 1)) / rows;
        }

        /** Two a page at least. */
        public static Slot ofKey(PagePicture picture) {
            Slot slot = of(picture);
            return slot == PORTRAIT ? QUARTER : slot;
        }

        static Slot of(PagePicture picture) {
            float shape = (float) picture.shownWidth() / picture.shownHeight();
            if (Math.max(picture.shownWidth(), picture.shownHeight()) <= SMALL) {
                return QUARTER;
            }
            if (shape >= 1) {
                return shape >= WIDE ? THIRD : LANDSCAPE;
            }
            return shape < TALL ? TALL_PAIR : PORTRAIT;
        }
    }

    @Override
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        List<CaptionedPicture> row = new ArrayList<>();
        Slot slot = Slot.LANDSCAPE;
        for (ExhibitSheet sheet : shown) {
            PagePicture picture = names.picture(sheet).orElse(null);
            if (picture == null) {
                continue;
            }
            Slot next = key ? Slot.ofKey(picture) : Slot.of(picture);
            if (!row.isEmpty() && (next != slot || row.size() == slot.beside)) {
                flow.pictures(row, slot.height(flow));
                row.clear();
            }
            slot = next;
            row.add(plate(flow, sheet, picture));
        }
        flow.pictures(row, slot.height(flow));
    }

    private CaptionedPicture plate(PageFlow flow, ExhibitSheet sheet, PagePicture picture) {
        String title = names.full(sheet);
        return new CaptionedPicture(
                picture,
                alternative(sheet),
                caption(flow, sheet),
                AnchorNames.plate(sheet.number()),
                new Bookmark(2, title));
    }

    private String alternative(ExhibitSheet sheet) {
        ExhibitDescription naming = sheet.exhibit().naming();
        String seen = naming.description().isBlank()
                ? names.full(sheet)
                : wording.get(
                        "portfolio-pdf.plate-alternative",
                        names.full(sheet),
                        naming.description().strip());
        return naming.transcript().isBlank()
                ? seen
                : wording.get(
                        "portfolio-pdf.plate-words", seen, naming.transcript().strip());
    }

    private Text caption(PageFlow flow, ExhibitSheet sheet) {
        Text text = Text.empty().bold(names.label(sheet)).plain("  " + names.title(sheet));
        ExhibitDating dating = sheet.exhibit().dating();
        FileMetadata file = sheet.exhibit().file();
        if (file != null && file.warnings().contains(FileWarning.CUT_OFF)) {
            text = text.plain("\n" + wording.get("portfolio-pdf.odd-cut-off"));
        } else if (names.outcome(sheet) instanceof PlateOutcome.ShownPlate shown && !shown.whole()) {
            text = text.plain("\n" + wording.get("portfolio-pdf.plate-damaged"));
        }
        text = text.plain("\n" + (dating.isSaid() ? wording.formats().when(dating.when()) + ".  " : ""));
        String place = AnchorNames.exhibit(sheet.number());
        text = text.link(wording.get("portfolio-pdf.in-list", flow.pageOf(place)), place);
        return names.isOfPrinted(sheet) ? text.plain(".  ").then(names.belongs(sheet, flow)) : text;
    }
}
