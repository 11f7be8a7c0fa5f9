package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.DailyEffect;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentField;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.text.Messages;

/**
 * Which words say how the user lives now: how her days have changed, and where relatives live, whom she may stay with.
 */
public final class Routines {
    private static final Pattern OF_RELATIVES = Pattern.compile(
            "\\b(?:mum|mam|mom|mother|dad|father|parents?|brother|sister|son|daughter|gran|granny|grandma|grandad|nan"
                    + "|aunt|auntie|uncle|cousin)(?:['’]s|s['’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Routines() {}

    /** Whether a field of the incident says it. */
    static boolean tell(IncidentField field, Incident incident) {
        return switch (field) {
            case DAY_TO_DAY -> !incident.effect().dayToDay().isBlank();
            case PLACE -> OF_RELATIVES.matcher(incident.where().place()).find();
            default -> false;
        };
    }

    /** The words of a case record that say it; empty if it has none. */
    static String words(CaseRecord caseRecord) {
        return caseRecord.kind() == CaseRecordKind.EFFECT
                ? caseRecord.text(DailyEffect.WORDS).strip()
                : "";
    }

    /** All such words in a portfolio that prints them, in its order. */
    static List<PrintedTexts.Line> in(PortfolioContent content, Messages messages) {
        List<PrintedTexts.Line> lines = new ArrayList<>();
        for (IncidentSheet sheet : content.sheets()) {
            Incident incident = sheet.current();
            String name = messages.get("portfolio-pdf.incident-link", String.valueOf(sheet.number()));
            if (tell(IncidentField.DAY_TO_DAY, incident)) {
                lines.add(
                        new PrintedTexts.Line(name, incident.effect().dayToDay().strip()));
            }
            if (tell(IncidentField.PLACE, incident)) {
                lines.add(new PrintedTexts.Line(name, incident.where().place().strip()));
            }
        }
        for (CaseRecordSheet sheet : content.caseRecords()) {
            String words = words(sheet.current());
            if (!words.isEmpty()) {
                String name = messages.get("particular." + sheet.kind().code()) + " " + sheet.number();
                lines.add(new PrintedTexts.Line(name, words));
            }
        }
        return lines;
    }
}
