package org.daybook.portfolio.pdf;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.daybook.casefile.Authorship;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.IncidentSheet.Version;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;

/**
 * Who typed the words of one incident. A version holds the whole record, so that whoever amended one part of it did not
 * type
 * the others: each text is put down to the version that first gave it as it stands.
 */
final class Attribution {
    private final IncidentSheet sheet;
    private final SectionWording wording;

    Attribution(IncidentSheet sheet, SectionWording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    /** 'Typed by the owner of the diary, 03/11/2026, 21:05. Recorded the same day.' */
    String of(Function<Incident, String> text) {
        int typed = typedIn(text);
        return typed == 0 && sheet.isOriginalMissing()
                ? wording.get("portfolio-pdf.account-typed-unknown", at(sheet.original()))
                : typed(typed, sheet.versions().get(typed));
    }

    /** Whether the text is another than that which was recorded first. */
    boolean isAmended(Function<Incident, String> text) {
        return !text.apply(sheet.current())
                .strip()
                .equals(text.apply(sheet.original().incident()).strip());
    }

    /** The heading of the text as it was recorded first, or as the earliest version has it that can be read. */
    String beforeAmending() {
        Version first = sheet.original();
        return sheet.isOriginalMissing()
                ? wording.get("portfolio-pdf.account-earliest", at(first), by(first))
                : wording.get("portfolio-pdf.account-first", at(first), by(first));
    }

    private int typedIn(Function<Incident, String> text) {
        String now = text.apply(sheet.current());
        int last = sheet.versions().size() - 1;
        return IntStream.iterate(last, i -> i > 0, i -> i - 1)
                .filter(i -> !now.equals(text.apply(sheet.versions().get(i - 1).incident())))
                .findFirst()
                .orElse(0);
    }

    private String typed(int number, Version version) {
        String typed = number == 0
                ? wording.get(
                        "portfolio-pdf.account-typed",
                        by(version),
                        at(version),
                        wording.formats()
                                .delay(
                                        version.incident().when(),
                                        version.stamp().recordedAt()))
                : wording.get("portfolio-pdf.account-typed-amending", by(version), at(version));
        return typed + elsewhere(version);
    }

    /** That it was written down elsewhere before, and by whom if that is said. */
    private String elsewhere(Version version) {
        RecordOrigin origin = version.incident().background().origin();
        ImportedClaim claim = origin.claim();
        if (claim != null) {
            return " "
                    + (claim.author().isBlank()
                            ? wording.get("portfolio-pdf.account-other-diary")
                            : wording.get(
                                    "portfolio-pdf.account-other-diary-by",
                                    wording.by(new Authorship(claim.author(), claim.onBehalfOf()))));
        }
        return origin.kind() == RecordOrigin.Kind.PAPER_LOG
                ? " " + wording.get("portfolio-pdf.account-from-paper")
                : "";
    }

    private String at(Version version) {
        return wording.formats().dateTime(version.stamp().recordedAt());
    }

    private String by(Version version) {
        Authorship by = version.stamp().by();
        if (!by.author().isBlank()) {
            return wording.by(by);
        }
        return by.onBehalfOf().isBlank()
                ? wording.get("portfolio-pdf.account-owner")
                : wording.get("portfolio-pdf.account-owner-for", by.onBehalfOf());
    }
}
