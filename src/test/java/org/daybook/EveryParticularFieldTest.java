package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.facts.ThingId;
import org.daybook.ledger.PublicJson;
import org.daybook.particulars.Audience;
import org.daybook.particulars.Field;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.Form;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.ParticularLine;
import org.daybook.text.ParticularLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every field of every kind of particular is everywhere it belongs. The kinds are walked, so that a field that is added and
 * forgotten somewhere fails here and is named.
 */
class EveryParticularFieldTest {
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final ParticularLines lines = new ParticularLines(MESSAGES, new Formats(MESSAGES), ThingId::hex);

    /** The words in it by where they stand. */
    private static Map<String, String> words(ParticularKind kind) {
        Map<String, String> words = new LinkedHashMap<>();
        FilledParticular.of(kind, path -> {
            String word = "canary" + path.replace("-", "").replace(".", "");
            words.put(path, word);
            return word;
        });
        return words;
    }

    @ParameterizedTest
    @EnumSource
    void isFilled(ParticularKind kind) {
        assertThat(FilledParticular.of(kind).values().keySet()).containsExactlyElementsOf(kind.fields());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByASearch(ParticularKind kind) {
        assertThat(FilledParticular.of(kind).texts()).containsAll(words(kind).values());
    }

    @ParameterizedTest
    @EnumSource
    void isShownUnderItsLabel(ParticularKind kind) {
        Particular particular = FilledParticular.of(kind);
        List<ParticularLine> shown = lines.of(particular);
        assertThat(shown).extracting(ParticularLine::field).containsExactlyElementsOf(kind.fields());
        assertThat(shown)
                .extracting(ParticularLine::label)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        String all = shown.stream().map(ParticularLine::text).collect(Collectors.joining("\n"));
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
    void showsInTheDifferences(ParticularKind kind) {
        Particular filled = FilledParticular.of(kind);
        Particular nothing = Particular.of(filled.id(), kind);
        assertThat(lines.changes(nothing, filled))
                .extracting(change -> change.line().field())
                .containsExactlyElementsOf(kind.fields());
        assertThat(lines.changes(filled, nothing))
                .allMatch(change -> !change.before().isBlank())
                .hasSameSizeAs(kind.fields());
    }

    @ParameterizedTest
    @EnumSource
    void isInTheJsonAndWhatIsConfidentialOnlyWithContacts(ParticularKind kind) throws Exception {
        Particular filled = FilledParticular.of(kind);
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
        Particular read = PublicJson.particular(kind, PublicJson.of(filled, true));
        assertThat(read.values()).isEqualTo(filled.values());
    }

    private static List<String> parts(Value value) {
        return switch (value) {
            case Value.Text text -> List.of(text.text());
            case Value.Texts several -> several.texts();
            case Value.Day day -> List.of(day.day().toString());
            case Value.Time time -> List.of(time.when().words());
            case Value.Amount amount -> List.of(amount.pounds().toPlainString());
            case Value.Code code -> List.of(code.code());
            case Value.Codes codes -> codes.codes();
            case Value.Links links -> links.ids().stream().map(ThingId::hex).toList();
            case Value.Terms terms -> terms.terms().stream().map(Term::words).toList();
        };
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheFileFormatAndTheUserGuide(ParticularKind kind) throws Exception {
        String row = Files.readAllLines(SITE.resolve("file-format.md")).stream()
                .filter(line -> line.startsWith("| `" + kind.code() + "` |"))
                .collect(Collectors.joining());
        for (Field field : kind.fields()) {
            assertThat(row).as(field.name()).contains("`" + field.name() + "` ");
            if (field.form() == Form.CHOICE) {
                assertThat(row)
                        .contains(field.options().stream()
                                .map(code -> "`" + code + "`")
                                .collect(Collectors.joining(", ")));
            }
        }
        String guide = Files.readString(SITE.resolve("user-guide.md"));
        String table =
                guide.substring(guide.indexOf("### What the case file can hold"), guide.indexOf("**You and the"));
        assertThat(table).contains(lines.many(kind));
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEachOfItsOptions(ParticularKind kind) {
        for (Field field : kind.fields()) {
            assertThat(field.options().stream().map(code -> lines.option(kind, field, code)))
                    .as(field.name())
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }
}
