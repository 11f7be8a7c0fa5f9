package org.daybook.portfolio.pdf.recording;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.pdf.drawing.DrawingCanvas;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.CaptionedPicture;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.RecordingOutline;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.sound.TranscriptTimeMarks;
import org.jspecify.annotations.Nullable;

/** The exhibits that are recordings, in order of their numbers: what a page can show of each. */
public final class RecordingsSection extends Section {
    private static final float WAVE = 64;
    private static final float FOOT = 14;
    private static final float STRIP = 250;
    private static final float ONE = 190;
    private static final int TICKS = 4;
    private static final float LABEL = 44;
    private static final float INK = 0.3f;
    private static final float BAR = 0.42f;
    private static final long MICROS = 1_000_000;
    /** A shorter recording has tenths of seconds below it. */
    private static final long SHORT = 30 * MICROS;

    private static final TextStyle TIME = new TextStyle(TextStyle.FINE.face(), 7, 9, 0.15f, 0, 0, TextAlignment.CENTRE);

    private final List<ExhibitSheet> shown;
    private final ExhibitNames names;
    private final SectionWording wording;

    public RecordingsSection(ExhibitNames names, SectionWording wording) {
        super(wording.get("portfolio-pdf.recordings"), AnchorNames.RECORDINGS);
        this.shown = names.all().stream()
                .filter(sheet -> names.recording(sheet).isPresent())
                .toList();
        this.names = names;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    @Override
    protected float start() {
        return ONE;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.recordings-note")), TextStyle.SMALL);
        for (ExhibitSheet sheet : shown) {
            names.recording(sheet).ifPresent(outline -> flow.section(() -> one(flow, sheet, outline)));
        }
    }

    private void one(PageFlow flow, ExhibitSheet sheet, RecordingOutline outline) {
        flow.together(page -> outline(page, sheet, outline));
        transcript(flow, sheet.exhibit().naming().transcript());
    }

    /** On one page, since nothing else says which recording a waveform and pictures are of. */
    private void outline(PageFlow flow, ExhibitSheet sheet, RecordingOutline outline) {
        String title = names.full(sheet);
        flow.heading(2, title, AnchorNames.plate(sheet.number()), new Bookmark(2, title));
        flow.paragraph(about(flow, sheet, outline), TextStyle.SMALL);
        covered(flow, sheet.exhibit().derivation(), outline);
        if (!outline.waveform().peaks().isEmpty()) {
            flow.figure(
                    WAVE + FOOT, wording.get("portfolio-pdf.recording-wave", title), canvas -> draw(canvas, outline));
        }
        outline.strip()
                .ifPresent(strip -> flow.pictures(
                        List.of(new CaptionedPicture(
                                strip,
                                wording.get("portfolio-pdf.recording-strip", title),
                                Text.of(wording.get("portfolio-pdf.recording-strip-times", times(outline))),
                                AnchorNames.plate(sheet.number()) + "-strip",
                                new Bookmark(3, wording.get("portfolio-pdf.recording-strip", title)))),
                        STRIP));
    }

    private Text about(PageFlow flow, ExhibitSheet sheet, RecordingOutline outline) {
        ExhibitDating dating = sheet.exhibit().dating();
        String length = outline.length() == 0
                ? ""
                : wording.get(
                        dating.isSaid() ? "portfolio-pdf.lasts" : "portfolio-pdf.lasts-first",
                        TranscriptTimeMarks.clock((outline.length() + MICROS / 2) / MICROS));
        String size = outline.width() == 0
                ? ""
                : wording.get(
                        "portfolio-pdf.pixels", String.valueOf(outline.width()), String.valueOf(outline.height()));
        String when = dating.isSaid() ? wording.formats().when(dating.when()) : "";
        String said = SectionWording.joined(", ", when, length, size);
        Text text = Text.of(said.isEmpty() ? "" : said + ". ");
        if (!outline.whole()) {
            text = text.plain(wording.get("portfolio-pdf.recording-damaged") + " ");
        }
        String place = AnchorNames.exhibit(sheet.number());
        text = text.link(wording.get("portfolio-pdf.in-list", flow.pageOf(place)), place);
        return names.isOfPrinted(sheet) ? text.plain(".  ").then(names.belongs(sheet, flow)) : text;
    }

    /** What was covered in a redacted copy, so that nobody takes the tone or the boxes for part of the recording. */
    private void covered(PageFlow flow, @Nullable Derivation derivation, RecordingOutline outline) {
        if (derivation == null || derivation.covered().isEmpty()) {
            return;
        }
        String parts = String.join("; ", wording.derivations(_ -> "").covered(derivation));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.recording-covered", parts)), TextStyle.SMALL);
        if (outline.width() > 0) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.recording-copied")), TextStyle.SMALL);
        }
    }

    private static String times(RecordingOutline outline) {
        return outline.times().stream()
                .map(time -> TranscriptTimeMarks.exact(time))
                .collect(Collectors.joining(", "));
    }

    private static void draw(DrawingCanvas canvas, RecordingOutline outline) {
        List<Float> peaks = outline.waveform().peaks();
        float step = canvas.width() / peaks.size();
        float middle = FOOT + WAVE / 2;
        for (int i = 0; i < peaks.size(); i++) {
            float high = (float) Math.max(0.4, Math.sqrt(peaks.get(i)) * WAVE / 2);
            canvas.fill(i * step + step * 0.2f, middle - high, step * 0.6f, 2 * high, BAR);
        }
        canvas.line(0, middle, canvas.width(), middle, 0.4f, INK);
        for (int i = 0; i <= TICKS && outline.length() > 0; i++) {
            float x = canvas.width() * i / TICKS;
            canvas.line(x, FOOT - 3, x, FOOT, 0.6f, INK);
            float left = Math.clamp(x - LABEL / 2, -LABEL / 4, canvas.width() - LABEL * 3 / 4);
            long at = outline.length() * i / TICKS;
            String time =
                    outline.length() < SHORT ? TranscriptTimeMarks.exact(at) : TranscriptTimeMarks.clock(at / MICROS);
            canvas.words(time, TIME, left, 2, LABEL);
        }
    }

    /** With its time marks beside what follows them, or as it was typed if it has none. */
    private void transcript(PageFlow flow, String transcript) {
        if (transcript.isBlank()) {
            return;
        }
        List<TranscriptTimeMarks.Mark> marks = TranscriptTimeMarks.in(transcript);
        if (marks.isEmpty()) {
            flow.heading(3, wording.get("portfolio-pdf.transcript"));
            flow.quote(Text.of(transcript.strip()), null);
            return;
        }
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.recording-time"), 52),
                TableColumn.of(wording.get("portfolio-pdf.transcript"), 0));
        flow.table(columns, TextStyle.TABLE, table -> {
            String before = transcript.substring(0, marks.getFirst().from()).strip();
            if (!before.isEmpty()) {
                table.row("", before);
            }
            for (int i = 0; i < marks.size(); i++) {
                int until = i + 1 < marks.size() ? marks.get(i + 1).from() : transcript.length();
                table.row(
                        TranscriptTimeMarks.clock(marks.get(i).second()),
                        transcript.substring(marks.get(i).to(), until).strip());
            }
        });
    }
}
