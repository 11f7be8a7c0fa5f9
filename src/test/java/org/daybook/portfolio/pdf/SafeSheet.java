package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.SuspectedPerson;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;

/** Sheets as the collector hands them over, and one as it never should. */
final class SafeSheet {
    private SafeSheet() {}

    /** Without place, person and effect. */
    static IncidentSheet without(IncidentSheet sheet) {
        Incident from = sheet.current();
        IncidentEffect effect = IncidentEffect.of(from.effect().feelings(), "");
        return sheet(
                sheet, from, IncidentLocation.NOT_SAID, SuspectedPerson.NOT_SAID, effect, IncidentHandling.ORDINARY);
    }

    /** With a private note that should have been taken out before. */
    static IncidentSheet withPrivateNote(IncidentSheet sheet, String note, String leaveOutReason) {
        Incident from = sheet.current();
        IncidentHandling handling = new IncidentHandling(false, leaveOutReason, note);
        return sheet(sheet, from, from.where(), from.who(), from.effect(), handling);
    }

    private static IncidentSheet sheet(
            IncidentSheet sheet,
            Incident from,
            IncidentLocation where,
            SuspectedPerson who,
            IncidentEffect effect,
            IncidentHandling handling) {
        Incident incident = Incident.of(from.id(), from.number(), from.when(), from.what())
                .with(where)
                .with(who)
                .with(effect)
                .with(handling)
                .with(from.unknown());
        return new IncidentSheet(
                List.of(new RecordSheet.SheetVersion<>(
                        incident, "", sheet.original().stamp())),
                null);
    }
}
