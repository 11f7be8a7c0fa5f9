package org.daybook.portfolio.pdf.caserecord;

import java.util.List;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;

/**
 * The records of one kind, each in full.
 *
 * @param note what a reader must know about all of them; may be empty
 */
record RecordBlocksPart(String title, String note, List<CaseRecordSheet> sheets, RecordBlock block)
        implements CaseRecordPart {
    private static final float NOTE = 34;

    @Override
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    @Override
    public float start() {
        return (note.isEmpty() ? 0 : NOTE) + block.height(sheets.getFirst());
    }

    @Override
    public void emit(PageFlow flow, int level) {
        if (!note.isEmpty()) {
            flow.paragraph(Text.of(note), TextStyle.SMALL);
        }
        sheets.forEach(sheet -> block.emit(flow, sheet, level));
    }
}
