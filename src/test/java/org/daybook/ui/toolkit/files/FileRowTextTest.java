package org.daybook.ui.toolkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.junit.jupiter.api.Test;

class FileRowTextTest {
    private final FileRowText text = new FileRowText(new Messages(Locale.UK));

    @Test
    void aFileIsSpokenWithItsDateAndWithoutOneIfItHasNone() {
        ListingRow dated = new ListingRow(Path.of("gate.jpg"), false, 10, Instant.parse("2026-11-03T12:00:00Z"));
        assertThat(text.date(dated)).isEqualTo("03/11/2026");
        assertThat(text.spoken(dated, text.date(dated))).isEqualTo("File gate.jpg, 03/11/2026");
        ListingRow undated = new ListingRow(Path.of("gate.jpg"), false, 10, null);
        assertThat(text.date(undated)).isEmpty();
        assertThat(text.spoken(undated, text.date(undated))).isEqualTo("File gate.jpg");
    }

    @Test
    void aLongNameIsCutInTheMiddleAndNeverWithinACharacter() {
        assertThat(text.cutName(named("IMG_20260311_101530.png"))).isEqualTo("IMG_20260311_101530.png");
        assertThat(text.cutName(named("Screenshot_20260311_101530_WhatsApp.png")))
                .isEqualTo("Screenshot_20260…530_WhatsApp.png");
        String pictures = "\ud83d\ude90".repeat(40);
        assertThat(text.cutName(named("x" + pictures))).startsWith("x").contains("…");
        assertThat(text.cutName(named("x" + pictures)).codePoints())
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        assertThat(text.cutName(named(pictures + "x")).codePoints())
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static ListingRow named(String name) {
        return new ListingRow(Path.of(name), false, 10, null);
    }

    @Test
    void aFolderHasNoSize() {
        ListingRow folder = new ListingRow(Path.of("photos"), true, 0, null);
        assertThat(text.size(folder)).isEmpty();
        assertThat(text.spoken(folder, "")).isEqualTo("Folder photos");
    }
}
