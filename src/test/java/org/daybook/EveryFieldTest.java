package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Path SITE = Path.of("src/site");

    /** What the user guide says in place of the label. */
    private static final Map<IncidentField, String> IN_THE_GUIDE = Map.ofEntries(
            Map.entry(IncidentField.NUMBER, "Number, e-mail address"),
            Map.entry(IncidentField.HANDLE, "account"),
            Map.entry(IncidentField.PLATFORM, "service"),
            Map.entry(IncidentField.URL, "web address"),
            Map.entry(IncidentField.WRAPPER, "wrapper"),
            Map.entry(IncidentField.KEPT_AT, "where it is"),
            Map.entry(IncidentField.PLACE, "| Place,"),
            Map.entry(IncidentField.REASON, "how sure and why"),
            Map.entry(IncidentField.WAS_THERE, "| Who,"),
            Map.entry(IncidentField.COMPANIONS, "with whom"),
            Map.entry(IncidentField.APPEARANCE, "clothing"),
            Map.entry(IncidentField.VEHICLE_MAKE, "vehicle"),
            Map.entry(IncidentField.VEHICLE_COLOUR, "vehicle"),
            Map.entry(IncidentField.VEHICLE_REGISTRATION, "vehicle"),
            Map.entry(IncidentField.WITNESSES, "Witnesses"),
            Map.entry(IncidentField.CHILDREN_NOTE, "Children present"),
            Map.entry(IncidentField.DID, "What you did"),
            Map.entry(IncidentField.ASKED_ON, "asked to stop, when and how"),
            Map.entry(IncidentField.ASKED_HOW, "asked to stop, when and how"),
            Map.entry(IncidentField.REPORTS, "Reported: to whom"),
            Map.entry(IncidentField.FEELINGS, "How you felt"),
            Map.entry(IncidentField.DISTRESS, "how strongly (0 to 3)"),
            Map.entry(IncidentField.CHANGES, "ticks and words"),
            Map.entry(IncidentField.TREATMENT, "treatment"),
            Map.entry(IncidentField.ORDER_TERM, "which term"),
            Map.entry(IncidentField.BROKEN_TERMS, "terms of recorded orders"),
            Map.entry(IncidentField.LINKED, "Linked incidents"));

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
                .map(IncidentLines.ChangedLine::after)
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
        assertNamed("file-format.md", Files.readString(SITE.resolve("markdown/file-format.md")), "`");
        assertNamed(
                "daybook-export.schema.json",
                Files.readString(SITE.resolve("resources/daybook-export.schema.json")),
                "\"");
    }

    private static void assertNamed(String page, String text, String quote) {
        assertThat(Arrays.stream(IncidentField.values())
                        .flatMap(field -> Stream.concat(
                                Stream.of(field.wireName()),
                                field.field().columns().stream().map(Field::camelCaseName)))
                        .filter(name -> !text.contains(quote + name + quote)))
                .as("describe these fields of an incident in " + page)
                .isEmpty();
    }

    @Test
    void standsInTheUserGuide() throws Exception {
        String guide = Files.readString(SITE.resolve("markdown/user-guide.md"));
        String table = guide.substring(
                        guide.indexOf("### What a record can hold"), guide.indexOf("## Adding several at once"))
                .toLowerCase(Locale.UK);
        assertThat(Arrays.stream(IncidentField.values())
                        .map(field -> IN_THE_GUIDE.getOrDefault(
                                field,
                                MESSAGES.has("field." + field.field().name())
                                        ? MESSAGES.get("field." + field.field().name())
                                        : field.name()))
                        .filter(name -> !table.contains(name.toLowerCase(Locale.UK))))
                .as("name these in 'What a record can hold' in user-guide.md, or say in IN_THE_GUIDE how it does")
                .isEmpty();
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(List<IncidentLine> shown) {
        return shown.stream().map(IncidentLine::text).collect(Collectors.joining("\n"));
    }
}
