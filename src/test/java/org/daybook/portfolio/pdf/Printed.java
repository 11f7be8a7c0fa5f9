package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.util.List;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;

/** What can be read in a portfolio of one incident, for tests elsewhere. */
public final class Printed {
    private Printed() {}

    /** The text of all its pages. */
    public static String text(Incident incident) throws IOException {
        RecordSheet.Stamp stamp = MadeUpContent.stamp(5, 3);
        RecordSheet.Stamp own =
                new RecordSheet.Stamp(stamp.seq(), stamp.recordedAt(), Authorship.OWNER, stamp.digest());
        IncidentSheet sheet = new IncidentSheet(List.of(new RecordSheet.SheetVersion<>(incident, "", own)), null);
        return PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpContent.of(List.of(sheet))), 1, Integer.MAX_VALUE);
    }
}
