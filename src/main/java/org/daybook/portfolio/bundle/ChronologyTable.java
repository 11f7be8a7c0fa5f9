package org.daybook.portfolio.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.Chronology.ChronologyRow;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/**
 * The chronology as a table. Her words are in it in full where the portfolio has them in full, else their beginning,
 * and the exact words of threats alone.
 */
final class ChronologyTable {
    private static final int SHOWN = 120;

    private final PortfolioContent content;
    private final ExhibitTables tables;
    private final Messages messages;
    private final CaseRecordLines lines;
    private final boolean inFull;
    private final Set<Id<Incident>> reported;

    ChronologyTable(PortfolioContent content, ExhibitTables tables, Messages messages) {
        this.content = content;
        this.tables = tables;
        this.messages = messages;
        this.lines = new CaseRecordLines(messages, _ -> "");
        this.reported = content.printed().reported();
        this.inFull = content.request().wants(PortfolioSection.SHEETS);
    }

    Csv table() {
        Csv table = tables.table(
                "number",
                "what",
                "when",
                "exactness",
                "when-words",
                "happened",
                "exact-words",
                "place",
                "person",
                "certainty",
                "exhibits",
                "incidents",
                "withdrawn",
                "versions",
                "written",
                "by",
                "entry",
                "counted",
                "reported",
                "breach");
        for (ChronologyRow row :
                Chronology.of(content.printed(), content.request().caseOptions().incidentsOnly())) {
            table.add(() -> switch (row) {
                case ChronologyRow.ChronologyIncident(var sheet) -> incident(sheet);
                case ChronologyRow.ChronologyCaseRecord event -> caseRecord(event);
            });
        }
        return table;
    }

    private List<String> incident(IncidentSheet sheet) {
        Incident incident = sheet.current();
        CountableIncident countable = sheet.countable(reported.contains(incident.id()));
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(sheet.number()),
                incident.what().types().stream().map(this::type).collect(Collectors.joining("; ")),
                ExhibitTables.day(incident.when()),
                incident.when().precision().code(),
                incident.when().words(),
                shown(incident.what().happened()),
                inFull || SignificantIncidents.isGrave(sheet) ? incident.what().exactWords() : "",
                incident.where().place(),
                incident.who().person(),
                incident.who().certainty() == SuspectedPerson.Certainty.NOT_SAID
                        ? ""
                        : incident.who().certainty().code(),
                tables.exhibitsOf(sheet),
                inFull ? tables.incidents(incident.background().linked()) : ""));
        row.addAll(written(sheet));
        row.addAll(List.of(
                word(countable.isCounted() ? YesNoAnswer.YES : YesNoAnswer.NO),
                word(reported(countable)),
                CountableIncident.isBreach(incident) ? word(YesNoAnswer.YES) : ""));
        return row;
    }

    /** When it was withdrawn, how many versions it has, and when, by whom and in which entry it was written down. */
    private List<String> written(RecordSheet<?> sheet) {
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        RecordSheet.Stamp stamp = sheet.original().stamp();
        boolean known = !sheet.isOriginalMissing();
        return List.of(
                withdrawal == null ? "" : ExhibitTables.at(withdrawal.stamp().recordedAt()),
                String.valueOf(sheet.versions().size()),
                known ? ExhibitTables.at(stamp.recordedAt()) : "",
                known ? tables.by(stamp) : "",
                known ? String.valueOf(stamp.seq()) : "");
    }

    private static YesNoAnswer reported(CountableIncident countable) {
        if (countable.isReported()) {
            return YesNoAnswer.YES;
        }
        return countable.isNotReported() ? YesNoAnswer.NO : YesNoAnswer.NOT_SAID;
    }

    private static String word(YesNoAnswer answer) {
        return answer == YesNoAnswer.NOT_SAID ? "" : answer.code();
    }

    private List<String> caseRecord(ChronologyRow.ChronologyCaseRecord event) {
        CaseRecordSheet sheet = event.sheet();
        CaseRecord caseRecord = sheet.current();
        List<String> row = new ArrayList<>(List.of(
                "",
                lines.event(caseRecord, event.fields()),
                ExhibitTables.day(event.when()),
                event.when().precision().code(),
                event.when().words(),
                shown(lines.headline(caseRecord)),
                "",
                "",
                "",
                "",
                tables.exhibits(caseRecord.exhibits()),
                tables.incidents(caseRecord.incidents())));
        row.addAll(written(sheet));
        row.addAll(List.of("", "", ""));
        return row;
    }

    private String type(IncidentType type) {
        return type.code() + " " + messages.get("types." + type.code());
    }

    private String shown(String text) {
        return inFull || text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + " …";
    }
}
