package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that exhibits' files have in a bundle. */
class ExhibitFileNamesTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final ExhibitFileNames names = new ExhibitFileNames(false, MESSAGES);

    private static ExhibitSheet sheet(String label, String title, String file) {
        Exhibit exhibit = Exhibit.of(new Id<>("%032x".formatted(1)), 7, FileMetadata.named(file))
                .with(new ExhibitDescription(title, "", "", ""));
        RecordSheet.Stamp stamp = new RecordSheet.Stamp(
                1, OffsetDateTime.parse("2026-11-03T21:05:00Z"), Authorship.OWNER, ByteSequence.of(new byte[32]));
        return new ExhibitSheet(
                exhibit,
                label,
                "",
                true,
                new ExhibitSheet.Entered(stamp, stamp, false, 0, null),
                null,
                null,
                ExhibitSheet.FileCondition.UNCHECKED);
    }

    private static String original(ExhibitFileNames names, ExhibitSheet sheet) {
        FileMetadata file = sheet.exhibit().file();
        return file == null ? "" : names.original(sheet, file);
    }

    private String original(String label, String title, String file) {
        return original(names, sheet(label, title, file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SB1 | Front door | IMG_1.JPG | SB1_Front door.jpg",
                "SB1 | '' | IMG_1.JPG | SB1_IMG_1.jpg",
                "SB/1 | Front door | a.png | SB-1_Front door.png",
                "SB1 | a/b: \"c\" | a.png | SB1_a b c.png",
                "SB1 | Front door | a.tar.gz | SB1_Front door.gz",
                "SB1 | Front door | noextension | SB1_Front door",
                "SB1 | Front door | a.sévère | SB1_Front door",
                "SB1 | Front door | .htaccess | SB1_Front door",
                "SB1 | '' | .htaccess | SB1_htaccess",
                "SB1 | ??? | a.jpg | SB1.jpg",
                "'' | ??? | a.jpg | 7.jpg",
                "SB1 | Front door | a.jp g | SB1_Front door"
            })
    void aNameSaysTheLabelAndTheTitleAndKeepsTheExtension(String label, String title, String file, String name) {
        assertThat(original(label, title, file)).isEqualTo("data/exhibits/" + name);
    }

    @Test
    void aCopySaysThatItIsOne() {
        ExhibitSheet sheet = sheet("SB1", "Front door", "a.heic");
        assertThat(names.copy(sheet, FileMetadata.named("a.heic"), "png"))
                .isEqualTo("data/exhibits/SB1_Front door (copy without hidden details).png");
    }

    @Test
    void aNameThatIsTakenGetsANumberAlsoIfOnlyItsCaseOrFormDiffers() {
        assertThat(original("SB1", "door", "a.jpg")).endsWith("/SB1_door.jpg");
        assertThat(original("SB1", "DOOR", "b.JPG")).endsWith("/SB1_DOOR 2.jpg");
        assertThat(original("sb1", "door", "c.jpg")).endsWith("/sb1_door 3.jpg");
        assertThat(original("SB1", "door", "d.png")).endsWith("/SB1_door.png");
        assertThat(original("SB2", "café", "a.jpg")).endsWith("/SB2_café.jpg");
        assertThat(original("SB2", "cafe\u0301", "a.jpg")).endsWith(" 2.jpg");
    }

    @Test
    void inALockedZipNamesSayNothingButTheLabel() {
        ExhibitFileNames locked = new ExhibitFileNames(true, MESSAGES);
        assertThat(original(locked, sheet("SB1", "My new address", "home.jpg"))).isEqualTo("data/exhibits/SB1.jpg");
        assertThat(original(locked, sheet("SB1", "", "home.jpg"))).isEqualTo("data/exhibits/SB1 2.jpg");
    }

    @Test
    void aLongTitleIsCutAfterSixtyCharactersAndNotWithinOne() {
        String name = original("SB1", "😀x".repeat(60), "a.jpg");
        assertThat(original("SB1", "x".repeat(200), "a.jpg")).isEqualTo("data/exhibits/SB1_" + "x".repeat(60) + ".jpg");
        assertThat(name.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @Property(tries = 100)
    void anyTitlesAndNamesGiveNamesThatAreSafeAndDifferentOnEverySystem(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 20) String> titles,
            @ForAll @StringLength(max = 20) String file) {
        ExhibitFileNames fresh = new ExhibitFileNames(false, MESSAGES);
        Set<String> folded = new HashSet<>();
        for (String title : titles) {
            String name = original(fresh, sheet("SB1", title, file));
            assertThat(name)
                    .matches("data/exhibits/[^/]*[^/. ]")
                    .doesNotContainPattern("[\\x00-\\x1f\\x7f:*?\"<>|\\\\]");
            assertThat(folded.add(
                            Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)))
                    .as("is another")
                    .isTrue();
        }
    }
}
