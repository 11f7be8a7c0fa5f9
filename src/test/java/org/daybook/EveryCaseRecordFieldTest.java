package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.ledger.PublicJson;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLine;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every field of every kind of case record is everywhere it belongs. The kinds are walked, so that a field that is
 * added and forgotten somewhere fails here and is named.
 */
class EveryCaseRecordFieldTest {
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final CaseRecordLines lines = new CaseRecordLines(MESSAGES, Id::hex);

    /** The words in it by where they stand. */
    private static Map<String, String> words(CaseRecordKind kind) {
        Map<String, String> words = new LinkedHashMap<>();
        FilledCaseRecord.of(kind, path -> {
            String word = "canary" + path.replace("-", "").replace(".", "");
            words.put(path, word);
            return word;
        });
        return words;
    }

    @ParameterizedTest
    @EnumSource
    void isFilled(CaseRecordKind kind) {
        assertThat(FilledCaseRecord.of(kind).values().keySet()).containsExactlyElementsOf(kind.fields());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByASearch(CaseRecordKind kind) {
        assertThat(FilledCaseRecord.of(kind).texts()).containsAll(words(kind).values());
    }

    @ParameterizedTest
    @EnumSource
    void isShownUnderItsLabel(CaseRecordKind kind) {
        CaseRecord caseRecord = FilledCaseRecord.of(kind);
        List<CaseRecordLine> shown = lines.of(caseRecord);
        assertThat(shown).extracting(CaseRecordLine::field).containsExactlyElementsOf(kind.fields());
        assertThat(shown)
                .extracting(CaseRecordLine::label)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        String all = shown.stream().map(CaseRecordLine::text).collect(Collectors.joining("\n"));
        words(kind).forEach((path, word) -> {
            if (path.endsWith(".leaveout") || path.endsWith(".private")) {
                assertThat(all).as(path).doesNotContain(word);
            } else {
                assertThat(all).as(path).contains(word);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsInTheDifferences(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind);
        CaseRecord nothing = CaseRecord.of(filled.id(), kind);
        assertThat(lines.changes(nothing, filled))
                .extracting(change -> change.line().field())
                .containsExactlyElementsOf(kind.fields());
        assertThat(lines.changes(filled, nothing))
                .allMatch(change -> !change.before().isBlank())
                .hasSameSizeAs(kind.fields());
    }

    @ParameterizedTest
    @EnumSource
    void isInTheJsonAndWhatIsConfidentialOnlyWithContacts(CaseRecordKind kind) throws Exception {
        CaseRecord filled = FilledCaseRecord.of(kind);
        String open = PublicJson.of(filled, false).toString();
        String withContacts = PublicJson.of(filled, true).toString();
        filled.values().forEach((field, value) -> {
            String name = "\"" + field.name() + "\":";
            boolean confidential = field.audience() == Audience.CONFIDENTIAL;
            assertThat(open.contains(name)).as(field.name()).isEqualTo(!confidential);
            assertThat(withContacts).as(field.name()).contains(name).contains(parts(value));
        });
        assertThat(withContacts).doesNotContain(words(kind).get(kind.code() + ".private"));
        assertThat(withContacts).doesNotContain(words(kind).get(kind.code() + ".leaveout"));
        CaseRecord read = PublicJson.caseRecord(kind, PublicJson.of(filled, true));
        assertThat(read.values()).isEqualTo(filled.values());
    }

    private static List<String> parts(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> List.of(text.text());
            case FieldValue.Texts several -> several.texts();
            case FieldValue.Day day -> List.of(day.day().toString());
            case FieldValue.Time time -> List.of(time.when().words());
            case FieldValue.Amount amount -> List.of(amount.pounds().toPlainString());
            case FieldValue.Code code -> List.of(code.code());
            case FieldValue.Codes codes -> codes.codes();
            case FieldValue.Links links -> links.ids().stream().map(Id::hex).toList();
            case FieldValue.Count count -> List.of(String.valueOf(count.number()));
            case FieldValue.TimeOfDay time -> List.of(time.time().toString());
            case FieldValue.Rows rows -> rows.texts();
            case FieldValue.Terms terms ->
                terms.terms().stream().map(OrderTerm::words).toList();
        };
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheFileFormatAndTheUserGuide(CaseRecordKind kind) throws Exception {
        String row = Files.readAllLines(SITE.resolve("file-format.md")).stream()
                .filter(line -> line.startsWith("| `" + kind.code() + "` |"))
                .collect(Collectors.joining());
        for (Field field : kind.fields()) {
            assertThat(row)
                    .as("file-format.md, the row of " + kind.code() + ": " + field.name())
                    .contains("`" + field.name() + "` ");
            if (field.form() == FieldKind.CHOICE) {
                assertThat(row)
                        .contains(field.options().stream()
                                .map(code -> "`" + code + "`")
                                .collect(Collectors.joining(", ")));
            }
        }
        String guide = Files.readString(SITE.resolve("user-guide.md"));
        String table =
                guide.substring(guide.indexOf("### What the case file can hold"), guide.indexOf("**You and the"));
        assertThat(table)
                .as("user-guide.md, 'What the case file can hold': " + kind.code())
                .contains(lines.many(kind));
    }

    @Test
    void whereItIsInAPortfolioIsSaidInTheGuideByTheHeadingThere() throws IOException {
        Properties portfolio = new Properties();
        try (Reader bundle =
                Files.newBufferedReader(Path.of("src/main/resources/org/daybook/i18n/portfolio-pdf.properties"))) {
            portfolio.load(bundle);
        }
        String guide = Files.readString(SITE.resolve("user-guide.md"));
        String table =
                guide.substring(guide.indexOf("### What the case file can hold"), guide.indexOf("**You and the"));
        assertThat(table.lines().filter(row -> row.startsWith("| ")).skip(1))
                .hasSizeGreaterThan(15)
                .flatMap(row -> List.of(row.split("\\|")[3].split(";")))
                .map(String::strip)
                .filteredOn(where -> Character.isUpperCase(where.charAt(0)))
                .allSatisfy(where ->
                        assertThat(portfolio.values()).anyMatch(heading -> (where + ",").startsWith(heading + ",")));
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEachOfItsOptions(CaseRecordKind kind) {
        for (Field field : kind.fields()) {
            assertThat(field.options().stream().map(code -> lines.option(kind, field, code)))
                    .as(field.name())
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }
}
