package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.DailyEffect;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentValues;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ServedContents;
import org.daybook.text.Messages;

/**
 * Which words say how the user lives now: how her days have changed, and where relatives live, whom she may stay with.
 */
public final class RoutineDetector {
    private static final Pattern OF_RELATIVES = Pattern.compile(
            "\\b(?:mum|mam|mom|mother|dad|father|parents?|brother|sister|son|daughter|gran|granny|grandma|grandad|nan"
                    + "|aunt|auntie|uncle|cousin)(?:['’]s|s['’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RoutineDetector() {}

    static boolean tell(IncidentField field, Incident incident) {
        return switch (field) {
            case DAY_TO_DAY -> !incident.effect().dayToDay().isBlank();
            case PLACE -> OF_RELATIVES.matcher(incident.where().place()).find();
            default -> false;
        };
    }

    /** The incident with the mark in place of such words and of the ticks that are not served. */
    static Incident struck(Incident incident, ServedContents served, String mark) {
        Incident struck = IncidentValues.of(incident)
                .replaced(field -> tell(field, incident), mark)
                .in(incident);
        IncidentEffect told = struck.effect();
        List<DailyChange> open = told.changes().stream()
                .filter(tick -> !served.withholds(ServedContents.CHANGE, tick.code()))
                .toList();
        return open.equals(told.changes())
                ? struck
                : struck.with(new IncidentEffect(
                        told.feelings(), told.distress(), told.fearOfViolence(), open, mark, told.harm()));
    }

    /** The same of a record; what she changed is served without its day, and without whether it is still so. */
    static CaseRecord struck(CaseRecord caseRecord, ServedContents served, String mark) {
        if (caseRecord.kind() != CaseRecordKind.EFFECT) {
            return caseRecord;
        }
        Map<Field, FieldValue> said = new LinkedHashMap<>(caseRecord.values());
        said.computeIfPresent(
                DailyEffect.CHANGES,
                (_, ticks) -> new FieldValue.Codes(FieldValue.codes(ticks).stream()
                        .filter(tick -> !served.withholds(ServedContents.CHANGE, tick))
                        .toList()));
        if (!words(caseRecord).isEmpty() || !said.equals(caseRecord.values())) {
            said.put(DailyEffect.WORDS, new FieldValue.Text(mark));
        }
        if (served.applies()) {
            said.keySet().removeAll(Set.of(DailyEffect.WHEN, DailyEffect.STILL));
        }
        return caseRecord.with(said);
    }

    /** The words of a case record that say it; empty if it has none. */
    static String words(CaseRecord caseRecord) {
        return caseRecord.kind() == CaseRecordKind.EFFECT
                ? caseRecord.text(DailyEffect.WORDS).strip()
                : "";
    }

    /** All such words in a portfolio that prints them, in its order. */
    static List<PrintedTexts.PrintedText> in(PortfolioContent content, Messages messages) {
        List<PrintedTexts.PrintedText> lines = new ArrayList<>();
        for (IncidentSheet sheet : content.sheets()) {
            Incident incident = sheet.current();
            String name = messages.get("portfolio-pdf.incident-link", String.valueOf(sheet.number()));
            if (tell(IncidentField.DAY_TO_DAY, incident)) {
                lines.add(new PrintedTexts.PrintedText(
                        name, incident.effect().dayToDay().strip()));
            }
            if (tell(IncidentField.PLACE, incident)) {
                lines.add(new PrintedTexts.PrintedText(
                        name, incident.where().place().strip()));
            }
        }
        for (CaseRecordSheet sheet : content.caseRecords()) {
            String words = words(sheet.current());
            if (!words.isEmpty()) {
                String name = messages.get("particular." + sheet.kind().code()) + " " + sheet.number();
                lines.add(new PrintedTexts.PrintedText(name, words));
            }
        }
        return lines;
    }
}
