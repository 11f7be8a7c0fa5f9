package org.daybook.portfolio.pdf.section;

import java.util.function.Function;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet.SheetVersion;
import org.daybook.portfolio.content.RecordSheet.Stamp;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;

/**
 * Who typed the words of one incident. A version holds the whole record, but whoever amended one part did not type
 * the others: each text is attributed to the first version with its current wording.
 *
 * @param sheet the incident with its versions
 * @param wording the texts of the document
 */
public record Attribution(IncidentSheet sheet, SectionWording wording) {
    /** 'Typed by the owner of the diary, 03/11/2026, 21:05. Recorded the same day.' */
    public String of(Function<Incident, String> text) {
        SheetVersion<Incident> source = sheet.source(text);
        boolean first = source.equals(sheet.original());
        return first && sheet.isOriginalMissing()
                ? wording.get("portfolio-pdf.account-typed-unknown", at(source))
                : typed(first, source);
    }

    /** The heading of the text as first recorded, or as in the earliest readable version. */
    public String beforeAmending() {
        SheetVersion<Incident> first = sheet.original();
        return sheet.isOriginalMissing()
                ? wording.get("portfolio-pdf.account-earliest", at(first), by(first))
                : wording.get("portfolio-pdf.account-first", at(first), by(first));
    }

    private String typed(boolean first, SheetVersion<Incident> version) {
        String typed = first
                ? wording.get(
                        "portfolio-pdf.account-typed",
                        by(version),
                        at(version),
                        wording.formats()
                                .delay(version.record().when(), version.stamp().recordedAt(), sheet.isDatedByApp()))
                : wording.get("portfolio-pdf.account-typed-amending", by(version), at(version));
        return typed + readBack(version.stamp()) + elsewhere(version);
    }

    /** Says whether it was read back to the person it was typed for. */
    private String readBack(Stamp stamp) {
        if (stamp.by().onBehalfOf().isBlank()) {
            return "";
        }
        ReadBack read = stamp.readBack();
        if (read == null) {
            return " " + wording.get("portfolio-pdf.account-read-back-not");
        }
        return " "
                + wording.get(
                        read.agreed()
                                ? "portfolio-pdf.account-read-back-agreed"
                                : "portfolio-pdf.account-read-back-disagreed",
                        wording.formats().date(read.on()));
    }

    /** Says that it was written down elsewhere before, and by whom if known. */
    private String elsewhere(SheetVersion<Incident> version) {
        RecordOrigin origin = version.record().background().origin().told();
        ImportedClaim claim = origin.claim();
        if (claim != null) {
            return " "
                    + (claim.author().isBlank()
                            ? wording.get("portfolio-pdf.account-other-diary")
                            : wording.get(
                                    "portfolio-pdf.account-other-diary-by",
                                    wording.by(new Authorship(claim.author(), claim.onBehalfOf()))));
        }
        return origin.kind() == RecordOrigin.OriginKind.PAPER_LOG
                ? " " + wording.get("portfolio-pdf.account-from-paper")
                : "";
    }

    private String at(SheetVersion<Incident> version) {
        return wording.formats()
                .dateTime(version.stamp().recordedAt(), version.stamp().isClaimed());
    }

    private String by(SheetVersion<Incident> version) {
        Authorship by = version.stamp().by();
        if (!by.isOwners()) {
            return wording.by(by);
        }
        return by.onBehalfOf().isBlank()
                ? wording.get("portfolio-pdf.account-owner")
                : wording.get("portfolio-pdf.account-owner-for", by.onBehalfOf());
    }
}
