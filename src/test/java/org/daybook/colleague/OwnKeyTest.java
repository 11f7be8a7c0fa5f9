package org.daybook.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague's key knows a diary by the words that its owner told, and never by what somebody else put there. */
class OwnKeyTest {
    private static final ByteSequence DIARY = ByteSequence.ofHex("d1".repeat(16));
    private static final ByteSequence OTHER_DIARY = ByteSequence.ofHex("d2".repeat(16));
    private static final ByteSequence SENDER = ByteSequence.ofHex("5e".repeat(32));
    private static final ByteSequence FORGER = ByteSequence.ofHex("f0".repeat(32));

    private static byte[] made = {};

    @TempDir
    Path folder;

    private Path file;
    private OwnKey key;

    @BeforeAll
    static void make(@TempDir Path before) throws Exception {
        Path first = before.resolve("papers.key");
        try (Passphrase passphrase = Diary.passphrase()) {
            OwnKeyFile.create(first, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
        }
        made = Files.readAllBytes(first);
    }

    @BeforeEach
    void copy() throws Exception {
        file = Files.write(folder.resolve("papers.key"), made);
        key = open();
    }

    private OwnKey open() throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            return OwnKey.open(file, passphrase);
        }
    }

    @AfterEach
    void close() {
        key.close();
    }

    @Test
    void withoutWordsNobodyIsAcceptedWhoWasNotConfirmedBefore() {
        assertThat(key.isTold()).isFalse();
        assertThat(key.accepts(DIARY, SENDER)).isFalse();
        assertThat(key.remember(DIARY, SENDER)).isTrue();
        assertThat(key.accepts(DIARY, SENDER)).isTrue();
        assertThat(key.accepts(DIARY, FORGER)).isFalse();
    }

    @Test
    void oneDiaryThatIsKnownSaysNothingOfAnother() {
        key.remember(DIARY, SENDER);
        assertThat(key.accepts(OTHER_DIARY, SENDER)).isFalse();
        assertThat(key.senderOf(OTHER_DIARY)).isEmpty();
    }

    @Test
    void theRightWordsMakeADiaryKnownForGood() throws Exception {
        key.tell(FingerprintWords.line(SENDER));
        assertThat(key.isTold()).isTrue();
        assertThat(key.accepts(DIARY, SENDER)).isTrue();
        try (OwnKey later = open()) {
            assertThat(later.isTold()).isFalse();
            assertThat(later.accepts(DIARY, SENDER)).isTrue();
        }
    }

    @Test
    void wrongWordsAcceptNobodyAndAreNotRemembered() throws Exception {
        key.tell("not these four words");
        assertThat(key.accepts(DIARY, SENDER)).isFalse();
        assertThat(key.senderOf(DIARY)).isEmpty();
        try (OwnKey later = open()) {
            assertThat(later.senderOf(DIARY)).isEmpty();
        }
    }

    @Test
    void wordsThatWereToldCountBeforeWhatWasOnceConfirmed() {
        key.remember(DIARY, FORGER);
        key.tell(FingerprintWords.line(SENDER));
        assertThat(key.accepts(DIARY, FORGER)).isFalse();
        assertThat(key.accepts(DIARY, SENDER)).isTrue();
        assertThat(key.senderOf(DIARY)).contains(SENDER);
    }

    @Test
    void blankWordsAreNone() {
        key.remember(DIARY, SENDER);
        key.tell(" \n ");
        assertThat(key.isTold()).isFalse();
        assertThat(key.accepts(DIARY, SENDER)).isTrue();
    }

    @Test
    void whatItKnowsAlreadyIsNotWrittenAgain() throws Exception {
        key.remember(DIARY, SENDER);
        byte[] before = Files.readAllBytes(file);
        assertThat(key.remember(DIARY, SENDER)).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDiaryIsAcceptedEvenIfTheFileCannotBeChangedAndThatIsTold() throws Exception {
        Files.delete(file);
        Files.delete(folder);
        assertThat(key.remember(DIARY, SENDER)).isFalse();
        assertThat(key.accepts(DIARY, SENDER)).isTrue();
        Files.createDirectory(folder);
    }

    @Test
    void theLengthOfItsFileDoesNotTellHowManyDiariesItKnows() throws Exception {
        long before = Files.size(file);
        for (int i = 0; i < 5; i++) {
            key.remember(ByteSequence.ofHex("%032x".formatted(i)), SENDER);
        }
        assertThat(Files.size(file)).isEqualTo(before);
    }

    @Test
    void itTellsNothingOfItselfInWords() {
        assertThat(key).hasToString("OwnKey");
        assertThat(key.card().name()).isEqualTo("Dana");
        assertThat(key.card().initials()).isEqualTo("DA");
    }
}
