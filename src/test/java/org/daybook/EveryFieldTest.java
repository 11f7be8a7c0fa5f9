package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentPart;
import org.daybook.incident.field.IncidentValues;
import org.daybook.ledger.PublicJson;
import org.daybook.portfolio.pdf.Printed;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.text.IncidentLine;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/**
 * Every field of an incident is everywhere it belongs. The records' components are walked, so that a field that is
 * added and forgotten somewhere fails here and is named.
 */
class EveryFieldTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final IncidentLines lines = new IncidentLines(MESSAGES, _ -> "Incident 5");

    @Test
    void isFoundByASearch() {
        Incident incident = FilledIncident.ofPaperLog();
        assertThat(IncidentValues.texts(incident))
                .containsExactlyInAnyOrderElementsOf(
                        FilledIncident.texts(incident).values());
    }

    @Test
    void isShown() {
        Incident incident = FilledIncident.ofPaperLog();
        String shown = text(lines.of(incident));
        FilledIncident.texts(incident)
                .forEach((path, text) -> assertThat(shown).as(path).contains(text));
    }

    @Test
    void showsInTheDifferences() {
        Incident nothing = Incident.of(
                FilledIncident.ofPaperLog().id(),
                1,
                FilledIncident.ofPaperLog().when(),
                Diary.incident("x").what());
        Incident incident = FilledIncident.ofPaperLog();
        String changed = lines.changes(nothing, incident).stream()
                .map(IncidentLines.Change::after)
                .collect(Collectors.joining("\n"));
        Map<String, String> texts = FilledIncident.texts(incident);
        texts.remove("when.words");
        texts.forEach((path, text) -> assertThat(changed).as(path).contains(text));
    }

    @Test
    void isForTheReaderUnlessItIsForHerselfOrHeldApart() {
        Incident incident = FilledIncident.ofPaperLog();
        String printed = text(lines.of(incident).stream()
                .filter(line -> line.audience() == Audience.READER)
                .toList());
        FilledIncident.texts(incident).forEach((path, text) -> {
            if (path.endsWith(".contact") || path.startsWith("handling.")) {
                assertThat(printed).as(path).doesNotContain(text);
            } else {
                assertThat(printed).as(path).contains(text);
            }
        });
    }

    @Test
    void isInTheJsonUnlessItIsForHerself() {
        Incident incident = FilledIncident.ofPaperLog();
        String open = PublicJson.of(incident, false).toString();
        String withContacts = PublicJson.of(incident, true).toString();
        FilledIncident.leaves(incident).forEach((path, value) -> {
            String text = switch (value) {
                case Enum<?> _, Map<?, ?> _ -> "";
                case Id<?> id -> id.hex();
                default -> value.toString();
            };
            if (path.startsWith("handling.") && value instanceof String) {
                assertThat(withContacts).as(path).doesNotContain(text);
            } else {
                assertThat(withContacts).as(path).contains(text);
            }
            if (path.endsWith(".contact")) {
                assertThat(open).as(path).doesNotContain(text);
            }
        });
    }

    @Test
    void isPrintedUnlessItIsForHerselfOrHeldApart() throws Exception {
        List<Incident> incidents = List.of(FilledIncident.ofPaperLog(), FilledIncident.ofOtherDiary());
        for (Incident incident : incidents) {
            String printed = unbroken(Printed.text(incident));
            lines.of(incident).forEach(line -> {
                // Identifiers are drawn at random and named by number only where they are in the portfolio.
                String text = unbroken(line.text().startsWith("Incident 5") ? "Another record" : line.text());
                if (line.audience() == Audience.READER) {
                    // Several kinds share a line.
                    List<String> parts = line.part() == IncidentPart.WHAT
                            ? line.text().lines().map(EveryFieldTest::unbroken).toList()
                            : List.of(text);
                    assertThat(printed).as(line.label()).contains(parts);
                } else {
                    assertThat(printed).as(line.label()).doesNotContain(text);
                }
            });
        }
    }

    @Test
    void standsInTheFileFormatAndTheSchemaOfTheExport() throws Exception {
        String format = Files.readString(Path.of("src/site/markdown/file-format.md"));
        String schema = Files.readString(Path.of("src/site/resources/daybook-export.schema.json"));
        for (IncidentField field : IncidentField.values()) {
            assertThat(format).as(field.name()).contains(field.wireName());
            assertThat(schema).as(field.name()).contains('"' + field.wireName() + '"');
            for (Field column : field.field().columns()) {
                assertThat(format).as(field + " " + column.name()).contains(column.camelCaseName());
                assertThat(schema).as(field + " " + column.name()).contains('"' + column.camelCaseName() + '"');
            }
        }
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(List<IncidentLine> shown) {
        return shown.stream().map(IncidentLine::text).collect(Collectors.joining("\n"));
    }
}
