package org.daybook.colleague;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.crypto.ByteSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public code survives every way in which people copy it; what they mistype is noticed before anything is sealed. */
class PublicKeyCardTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final PublicKeyCard CARD =
            new PublicKeyCard("Dana Adeyemi", "DA", ByteSequence.ofHex("5a17".repeat(16)));

    private static void requireMistyped(String code) {
        assertThatThrownBy(() -> PublicKeyCard.parse(code)).isInstanceOf(OwnKeyFailure.MistypedPublicCode.class);
    }

    private static void requireNone(String text) {
        assertThatThrownBy(() -> PublicKeyCard.parse(text)).isInstanceOf(OwnKeyFailure.NoPublicCode.class);
    }

    /** The code without its hyphens. */
    private static String bare() {
        return CARD.code().replace("-", "");
    }

    @Test
    void theCodeIsEightGroupsOfSevenThatCanBeReadAloud() {
        assertThat(CARD.code()).matches("([0-9A-HJKMNP-TV-Z]{7}-){7}[0-9A-HJKMNP-TV-Z]{7}");
    }

    @Test
    void otherKeysHaveOtherCodesAndOtherNamesTheSame() {
        ByteSequence other = ByteSequence.ofHex("5a17".repeat(15) + "5a16");
        assertThat(new PublicKeyCard("", "", other).code()).isNotEqualTo(CARD.code());
        assertThat(new PublicKeyCard("Joan", "JB", CARD.publicKey()).code()).isEqualTo(CARD.code());
    }

    @Property(tries = 60)
    void oneWrongDigitAnywhereIsNoticed(
            @ForAll @IntRange(max = 55) int at, @ForAll @IntRange(min = 1, max = 31) int by) {
        String code = bare();
        char other = DIGITS.charAt((DIGITS.indexOf(code.charAt(at)) + by) % DIGITS.length());
        requireMistyped(code.substring(0, at) + other + code.substring(at + 1));
    }

    @Test
    void twoNeighboursInTheWrongOrderAreNoticed() {
        String code = bare();
        for (int at = 0; at + 1 < code.length(); at++) {
            if (code.charAt(at) != code.charAt(at + 1)) {
                requireMistyped(code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2));
            }
        }
    }

    @Test
    void twoGroupsInTheWrongOrderAreNoticed() {
        String[] groups = CARD.code().split("-");
        for (int at = 0; at + 1 < groups.length; at++) {
            String[] swapped = groups.clone();
            swapped[at] = groups[at + 1];
            swapped[at + 1] = groups[at];
            if (!groups[at].equals(groups[at + 1])) {
                requireMistyped(String.join("-", swapped));
            }
        }
    }

    @Test
    void aDigitTooManyOrTooFewIsNoCode() {
        requireNone(bare() + "0");
        requireNone(bare().substring(0, 55));
        requireNone(CARD.code() + CARD.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "Dana Adeyemi", "\0", "Code: ", "Name: Dana\nCode: 123", "U", "ÄÖÜ€😀"})
    void whatIsNoCodeIsNotTakenForOne(String text) {
        requireNone(text);
    }

    @Test
    void aLetterThatNoCodeHasIsNotReadAsAnother() {
        requireNone("U" + bare().substring(1));
        requireNone("*" + bare().substring(1));
        requireNone("٣" + bare().substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " ", "  ", "\n", "\r\n", "\t", " - "})
    void theGroupsCanBeSeparatedInAnyWay(String between) throws Exception {
        assertThat(PublicKeyCard.parse(CARD.code().replace("-", between)).publicKey())
                .isEqualTo(CARD.publicKey());
    }

    @Test
    void smallLettersAndThoseTakenForDigitsAreRead() throws Exception {
        String small = CARD.code().toLowerCase(Locale.ROOT);
        assertThat(PublicKeyCard.parse(small).publicKey()).isEqualTo(CARD.publicKey());
        for (String one : new String[] {"i", "l", "I", "L"}) {
            assertThat(PublicKeyCard.parse(small.replace("1", one)).publicKey()).isEqualTo(CARD.publicKey());
        }
        assertThat(PublicKeyCard.parse(small.replace("0", "o")).publicKey()).isEqualTo(CARD.publicKey());
    }

    @Test
    void aCodeAloneSaysNothingOfWhoseItIs() throws Exception {
        assertThat(PublicKeyCard.parse(CARD.code())).isEqualTo(new PublicKeyCard("", "", CARD.publicKey()));
    }

    @Test
    void itsLinesGiveBackTheWholeCard() throws Exception {
        assertThat(CARD.text().lines()).hasSize(4).element(3).isEqualTo("Code: " + CARD.code());
        assertThat(PublicKeyCard.parse(CARD.text())).isEqualTo(CARD);
        assertThat(PublicKeyCard.parse(CARD.text().indent(6).replace("\n", "\r")))
                .isEqualTo(CARD);
    }

    @Test
    void linesThatWerePutBeforeAndAfterInAnEmailDoNotMatter() throws Exception {
        String mail = "Dear Joan,\nhere it is:\n\n" + CARD.text() + "\nBest wishes\nDana\n";
        assertThat(PublicKeyCard.parse(mail)).isEqualTo(CARD);
    }

    @Test
    void theFirstCodeCountsSoThatNothingAppendedReplacesIt() throws Exception {
        PublicKeyCard other = new PublicKeyCard("Mallory", "M", ByteSequence.ofHex("01".repeat(32)));
        assertThat(PublicKeyCard.parse(CARD.text() + other.text())).isEqualTo(CARD);
    }

    @Test
    void aNameCannotWriteLinesOfItsOwn() throws Exception {
        String forged = "Dana\nCode: " + new PublicKeyCard("", "", ByteSequence.ofHex("01".repeat(32))).code();
        PublicKeyCard card = new PublicKeyCard(forged, "D\rA", CARD.publicKey());
        assertThat(card.text().lines()).hasSize(4);
        assertThat(PublicKeyCard.parse(card.text()).publicKey()).isEqualTo(CARD.publicKey());
        assertThat(card.initials()).isEqualTo("D A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\0", "\u001B", "\u0085", "\u009B", "\u202E", "\u2028", "\u2029", "\u200B", "\uFEFF"})
    void whatWouldHideOrMoveTextIsNotInAName(String mark) {
        PublicKeyCard card = new PublicKeyCard(mark + "Dana" + mark + mark + "Adeyemi" + mark, mark, CARD.publicKey());
        assertThat(card.name()).isEqualTo("Dana Adeyemi");
        assertThat(card.initials()).isEmpty();
    }

    @Test
    void aNameInAnyScriptStaysAsItIs() throws Exception {
        for (String name : new String[] {"Zoë O’Brien-Łoś", "دانا", "陳大文", "अनीता", "Дана"}) {
            PublicKeyCard card = new PublicKeyCard(name, "", CARD.publicKey());
            assertThat(card.name()).isEqualTo(name);
            assertThat(PublicKeyCard.parse(card.text())).isEqualTo(card);
        }
    }

    @Test
    void aNameIsAtMostAHundredCharactersLong() {
        String longest = "a".repeat(PublicKeyCard.LONGEST);
        assertThat(new PublicKeyCard(longest, longest, CARD.publicKey()).name()).isEqualTo(longest);
        assertThat(new PublicKeyCard(longest + "b", longest + "b", CARD.publicKey()))
                .isEqualTo(new PublicKeyCard(longest, longest, CARD.publicKey()));
    }

    /** Half a character would become a question mark in the file, and the card another than the one handed out. */
    @Test
    void aNameIsNotCutWithinACharacter(@TempDir Path folder) throws Exception {
        PublicKeyCard card = new PublicKeyCard("a".repeat(99) + "😀😀", "", CARD.publicKey());
        assertThat(card.name()).isEqualTo("a".repeat(99));
        Path file = folder.resolve("key.txt");
        card.write(file);
        assertThat(PublicKeyCard.read(file)).isEqualTo(card);
    }

    @Test
    void itsFileIsReadAgainAndNeverWrittenOver(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key.txt");
        CARD.write(file);
        assertThat(Files.readString(file)).isEqualTo(CARD.text());
        assertThat(PublicKeyCard.read(file)).isEqualTo(CARD);
        PublicKeyCard other = new PublicKeyCard("Mallory", "M", CARD.publicKey());
        assertThatThrownBy(() -> other.write(file)).isInstanceOf(OwnKeyFailure.AlreadyThere.class);
        assertThat(Files.readString(file)).isEqualTo(CARD.text());
    }

    @Test
    void whatIsNoFileIsMissingAndAnyOtherFileHasNoCode(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> PublicKeyCard.read(folder)).isInstanceOf(OwnKeyFailure.Missing.class);
        assertThatThrownBy(() -> PublicKeyCard.read(folder.resolve("none"))).isInstanceOf(OwnKeyFailure.Missing.class);
        byte[] noise = new byte[5000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31);
        }
        for (byte[] bytes : new byte[][] {{}, noise, "\uFEFFCode:".getBytes(StandardCharsets.UTF_8)}) {
            Path file = Files.write(folder.resolve("other"), bytes);
            assertThatThrownBy(() -> PublicKeyCard.read(file)).isInstanceOf(OwnKeyFailure.NoPublicCode.class);
        }
    }

    @Test
    void aFileThatAnotherProgramSavedWithAMarkAtItsBeginningIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.txt"), "\uFEFF" + CARD.text());
        assertThat(PublicKeyCard.read(file)).isEqualTo(CARD);
    }

    /** Any 32 bytes but a few can be a key; whatever is read must not end in anything but a key or a failure. */
    @Property(tries = 50)
    void anyTextIsACardOrAFailure(@ForAll String text) {
        assertThatCode(() -> {
                    try {
                        PublicKeyCard.parse(text);
                    } catch (OwnKeyFailure.NoPublicCode | OwnKeyFailure.MistypedPublicCode expected) {
                        assertThat(expected).hasNoCause();
                    }
                })
                .doesNotThrowAnyException();
    }
}
