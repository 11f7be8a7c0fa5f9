package org.daybook.ui.toolkit.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileWarning;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.portfolio.Sheets;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How an exhibit is named and described on the screen. */
class ExhibitDescriberTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final AtomicReference<ExhibitLabelStyle> style = new AtomicReference<>(ExhibitLabelStyle.JOINED);
    private final ExhibitDescriber words = new ExhibitDescriber(MESSAGES, style::get);

    private static FileMetadata file(String name, String mediaType, FileWarning... warnings) {
        return new FileMetadata(
                name, "", mediaType, List.of(), FileOrigin.NOT_SAID, Dimensions.NOT_SAID, List.of(warnings));
    }

    private static Exhibit exhibit(FileMetadata file) {
        return Exhibit.of(Sheets.id(500), 3, file);
    }

    private static Exhibit item() {
        return Exhibit.of(Sheets.id(500), 3, PhysicalItem.NOT_SAID);
    }

    private static ExhibitHistory added(Exhibit exhibit, @Nullable SealedFile file) {
        Sheets sheets = new Sheets();
        sheets.add(new ExhibitAdded(exhibit, file));
        return sheets.caseFile().exhibits().all().iterator().next();
    }

    private static ExhibitDescription by(String producer) {
        return new ExhibitDescription("Front door", "", "", producer);
    }

    @Test
    void aLabelHasInitialsAndNumberInTheChosenStyleAndTheNumberAloneWithoutInitials() {
        ExhibitHistory exhibit = added(item().with(by("JS")), null);
        assertThat(words.label(exhibit)).isEqualTo("JS3");
        style.set(ExhibitLabelStyle.WITH_STROKE);
        assertThat(words.label(exhibit)).isEqualTo("JS/3");
        assertThat(words.full(exhibit)).isEqualTo("JS/3: Front door");
        assertThat(words.label(added(item(), null))).isEqualTo("3");
    }

    @Test
    void itsNameIsItsTitleOrThatOfItsFileOrThatItIsAnItem() {
        assertThat(words.name(exhibit(file("a.jpg", "image/jpeg")).with(new ExhibitDescription(" Door ", "", "", ""))))
                .isEqualTo("Door");
        assertThat(words.name(exhibit(file("a.jpg", "image/jpeg")))).isEqualTo("a.jpg");
        assertThat(words.name(item())).isEqualTo("An item");
    }

    @Test
    void whatCouldDisguiseTheNameOfAFileIsShown() {
        assertThat(words.fileName("photo\u202egpj.exe")).isEqualTo("photo[U+202E]gpj.exe");
        assertThat(words.fileName("a\nb\u200b")).isEqualTo("a[U+000A]b[U+200B]");
        assertThat(words.fileName("été 王 😀.jpg")).isEqualTo("été 王 😀.jpg");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFileIsNamedInWordsForPeople(FileKind kind) {
        String said = words.kind(exhibit(file("a", kind.mediaType())));
        assertThat(said).isNotBlank().doesNotContain("_", "THREE_GP", "OLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/jpeg | Picture (JPEG)",
                "video/3gpp | Video (3GP)",
                "text/plain | Text",
                "message/rfc822 | Text (e-mail)",
                "application/pdf | Document (PDF)",
                "application/zip | Archive (ZIP)",
                "application/octet-stream | File of an unknown kind",
                "made/up | File of an unknown kind"
            })
    void aKindSaysTheGroupFirst(String mediaType, String said) {
        assertThat(words.kind(exhibit(file("a", mediaType)))).isEqualTo(said);
    }

    @Test
    void detailsSayKindSizeAndWhenItWasAdded() {
        SealedFile sealed = new SealedFile(
                new Id<>("%032x".formatted(1)),
                ByteSequence.of(new byte[32]),
                2_500_000,
                ByteSequence.of(new byte[32]));
        ExhibitHistory photo = added(exhibit(file("a.jpg", "image/jpeg")), sealed);
        assertThat(words.details(photo)).isEqualTo("Picture (JPEG), 2.5 MB, added 24/11/2026, 21:15");
        assertThat(words.brief(photo)).isEqualTo("Picture (JPEG), 2.5 MB, added 24/11/2026");
        assertThat(words.brief(added(item(), null))).isEqualTo("Physical item, recorded 24/11/2026");
    }

    @Test
    void aTimeOfAFileSaysItsZoneOrThatNoneIsGiven() {
        LocalDateTime at = LocalDateTime.of(2026, 11, 3, 21, 5, 9, 5_000_000);
        FileTimestamp.TimestampSource taken = FileTimestamp.TimestampSource.TAKEN;
        assertThat(words.time(new FileTimestamp(taken, at, null)))
                .isEqualTo("03/11/2026, 21:05:09 (no time zone given)");
        assertThat(words.time(new FileTimestamp(taken, at, ZoneOffset.UTC))).isEqualTo("03/11/2026, 21:05:09 (UTC)");
        assertThat(words.time(new FileTimestamp(taken, at, ZoneOffset.ofHoursMinutes(5, 45))))
                .isEqualTo("03/11/2026, 21:05:09 (UTC+05:45)");
    }

    @ParameterizedTest
    @EnumSource
    void everySourceOfATimeHasWords(FileTimestamp.TimestampSource source) {
        assertThat(words.source(source)).isNotBlank().doesNotStartWith("exhibit.");
    }

    @Test
    void everyWarningHasWordsOfItsOwn() {
        List<String> all = words.warnings(file("a", "image/jpeg", FileWarning.values()));
        assertThat(all).hasSameSizeAs(FileWarning.values()).doesNotHaveDuplicates();
        assertThat(words.warnings(file("a", "image/jpeg"))).isEmpty();
    }
}
