package org.daybook.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentPart;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.daybook.text.IncidentLine.LineForm;
import org.jspecify.annotations.Nullable;

/** Lists all lines of an incident, including empty ones, in the order of the form. */
final class IncidentLister {
    /** The labels of what another diary says. */
    static final List<String> CLAIMS = List.of("field.claim-paper", "field.claim-for", "field.claim");

    private static final String FIELD = "field.";

    private final Messages messages;
    private final FieldFormatter formatter;
    private final List<IncidentLine> lines = new ArrayList<>();

    IncidentLister(Messages messages, Function<Id<?>, String> nameOf) {
        this.messages = messages;
        this.formatter = new FieldFormatter(messages, nameOf);
    }

    List<IncidentLine> list(Incident incident) {
        when(incident.when());
        for (IncidentField field : IncidentField.byPart()) {
            FieldValue value = field.of(incident);
            if (field.field().form() == FieldKind.ROWS) {
                rows(field, value);
            } else {
                String text = value == null ? "" : formatter.words(value, code -> option(field.field(), "", code));
                LineForm form = field.field().form() == FieldKind.WORDS ? LineForm.ACCOUNT : LineForm.SHORT;
                put(field.part(), FIELD + field.field().name(), text, form, Audience.READER);
            }
        }
        RecordOrigin origin = incident.background().origin();
        origin(origin.told());
        ImportedClaim claim = origin.claim();
        if (claim != null) {
            claim(claim, incident.number());
        }
        handling(incident.handling());
        return lines;
    }

    private void when(EventTime when) {
        add(IncidentPart.WHEN, "field.when", messages.formats().when(when));
        add(IncidentPart.WHEN, "field.when-words", when.words());
        add(
                IncidentPart.WHEN,
                "field.zone",
                when.date() == null ? "" : when.zone().getId());
    }

    private void rows(IncidentField field, @Nullable FieldValue value) {
        if (value instanceof FieldValue.Rows rows) {
            for (int i = 0; i < rows.rows().size(); i++) {
                for (Field column : field.field().columns()) {
                    cell(field, i + 1, column, rows.rows().get(i));
                }
            }
        }
    }

    private void cell(IncidentField field, int place, Field column, Map<Field, FieldValue> row) {
        // A time of day is shown with its day.
        if (column.form() != FieldKind.TIME_OF_DAY) {
            String prefix = field.field().name() + "-";
            String label = messages.get(FIELD + prefix + column.name(), place);
            lines.add(new IncidentLine(
                    field.part(), label, text(prefix, column, row), LineForm.SHORT, column.audience()));
        }
    }

    private String text(String prefix, Field column, Map<Field, FieldValue> row) {
        FieldValue value = row.get(column);
        if (value == null) {
            return "";
        }
        String words = formatter.words(value, code -> option(column, prefix, code));
        return column.form() == FieldKind.DAY
                ? row.values().stream()
                        .filter(FieldValue.TimeOfDay.class::isInstance)
                        .map(time -> messages.get("format.date-time", words, formatter.words(time, code -> code)))
                        .findFirst()
                        .orElse(words)
                : words;
    }

    private String option(Field field, String prefix, String code) {
        if (field.equals(IncidentField.TYPES.field())) {
            return messages.get("types." + code);
        }
        String key = field.form() == FieldKind.ANSWER ? "answer" : prefix + field.name();
        return messages.get(FIELD + key + "-" + code);
    }

    private void origin(RecordOrigin origin) {
        add(
                IncidentPart.ORIGIN,
                "field.origin",
                origin.kind() == RecordOrigin.OriginKind.HERE
                        ? ""
                        : messages.get("field.origin-" + origin.kind().code()));
        LocalDate written = origin.firstWritten();
        add(
                IncidentPart.ORIGIN,
                "field.first-written",
                written == null ? "" : messages.formats().date(written));
    }

    private void claim(ImportedClaim claim, int number) {
        boolean isFromPaper = claim.fromPaper() && !claim.own();
        add(IncidentPart.ORIGIN, "field.claim-paper", isFromPaper ? messages.get("field.origin-paper-log") : "");
        add(IncidentPart.ORIGIN, "field.claim-for", claim.own() ? "" : claim.onBehalfOf());
        add(IncidentPart.ORIGIN, "field.claim", FieldFormatter.claim(claim, number, messages));
    }

    private void handling(IncidentHandling handling) {
        String into = messages.get(handling.inPortfolio() ? "field.portfolio-yes" : "field.portfolio-no");
        put(IncidentPart.PORTFOLIO, "field.portfolio", into, LineForm.SHORT, Audience.HERSELF);
        put(
                IncidentPart.PORTFOLIO,
                "field.leave-out-reason",
                handling.leaveOutReason(),
                LineForm.SHORT,
                Audience.HERSELF);
        put(
                IncidentPart.PRIVATE_NOTE,
                "field.private-note",
                handling.privateNote(),
                LineForm.ACCOUNT,
                Audience.HERSELF);
    }

    private void add(IncidentPart part, String key, String text) {
        put(part, key, text, LineForm.SHORT, Audience.READER);
    }

    private void put(IncidentPart part, String key, String text, LineForm form, Audience audience) {
        lines.add(new IncidentLine(part, messages.get(key), text, form, audience));
    }
}
