package org.daybook.colleague;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an own key opens only with its passphrase; if it does not, the failure says what is wrong. */
class OwnKeyFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private Path file;
    private PublicKeyCard card;

    @BeforeEach
    void makeOne() throws Exception {
        file = folder.resolve("papers.key");
        try (Passphrase passphrase = Diary.passphrase()) {
            card = OwnKeyFile.create(file, passphrase, Diary.CHEAP, "Dana\nAdeyemi", " DA ", RANDOM);
        }
    }

    private OwnKey open() throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            return OwnKey.open(file, passphrase);
        }
    }

    /** As with a stick that was pulled out, or a folder that may not be written. */
    @Test
    void whatTheSystemRefusesToWriteIsSaidAndNothingIsLeft() throws Exception {
        Path gone = folder.resolve("pulled out").resolve("card.txt");
        assertThatThrownBy(() -> card.write(gone)).isInstanceOf(OwnKeyFailure.CannotReadOrWrite.class);
        try (Passphrase passphrase = Diary.passphrase()) {
            assertThatThrownBy(() -> OwnKeyFile.create(gone, passphrase, Diary.CHEAP, "Dana", "DA", RANDOM))
                    .isInstanceOf(OwnKeyFailure.CannotReadOrWrite.class);
        }
        assertThat(gone.getParent()).doesNotExist();
    }

    @Test
    void itOpensAgainAndKeepsWhoGaveAccess() throws Exception {
        ByteSequence diary = ByteSequence.of(new byte[16]);
        ByteSequence sender = ByteSequence.of(new byte[32]);
        try (OwnKey key = open()) {
            assertThat(key.card()).isEqualTo(card);
            assertThat(key.card().name()).isEqualTo("Dana Adeyemi");
            assertThat(key.senderOf(diary)).isEmpty();
            assertThat(key.remember(diary, sender)).isTrue();
            assertThat(key.accepts(diary, sender)).isTrue();
        }
        try (OwnKey key = open()) {
            assertThat(key.card()).isEqualTo(card);
            assertThat(key.senderOf(diary)).contains(sender);
            assertThat(key.remember(diary, sender)).isTrue();
            assertThat(key.accepts(diary, ByteSequence.of(new byte[31]))).isFalse();
        }
    }

    @Test
    void anotherPassphraseDoesNotOpenItAndItsNameIsNotTakenAgain() throws Exception {
        try (Passphrase other = Passphrase.of("another one".toCharArray())) {
            assertThatThrownBy(() -> OwnKey.open(file, other)).isInstanceOf(OwnKeyFailure.WrongPassphrase.class);
            assertThatThrownBy(() -> OwnKeyFile.create(file, other, Diary.CHEAP, "", "", RANDOM))
                    .isInstanceOf(OwnKeyFailure.AlreadyThere.class);
        }
        open().close();
    }

    @Test
    void whatIsCutOffOrChangedIsToldFromAWrongPassphrase() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int at : List.of(16, 20, 40, 80, whole.length - 33, whole.length - 1)) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.Damaged.class);
            Files.write(file, Arrays.copyOf(whole, at));
            assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.Damaged.class);
        }
        Files.write(file, new byte[0]);
        assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.NotAnOwnKey.class);
        Files.delete(file);
        assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.Missing.class);
    }

    @Test
    void thePublicHalfIsReadFromItsLinesAndFromTheCodeAlone() throws Exception {
        Path handedOut = folder.resolve("key.txt");
        Files.writeString(handedOut, card.text().replace("\n", "\r\n"));
        assertThat(PublicKeyCard.read(handedOut)).isEqualTo(card);
        String typed = card.code().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
        assertThat(PublicKeyCard.parse(typed).publicKey()).isEqualTo(card.publicKey());
    }

    @Test
    void aWrongDigitOfTheCodeIsNoticed() {
        String code = card.code();
        for (int at = 0; at < code.length(); at++) {
            if (code.charAt(at) != '-') {
                char other = code.charAt(at) == 'X' ? 'Y' : 'X';
                String mistyped = code.substring(0, at) + other + code.substring(at + 1);
                assertThatThrownBy(() -> PublicKeyCard.parse(mistyped))
                        .isInstanceOf(OwnKeyFailure.MistypedPublicCode.class);
            }
        }
        assertThatThrownBy(() -> PublicKeyCard.parse(code.substring(1))).isInstanceOf(OwnKeyFailure.NoPublicCode.class);
        assertThatThrownBy(() -> PublicKeyCard.parse("")).isInstanceOf(OwnKeyFailure.NoPublicCode.class);
    }

    @Test
    void aKeyOnWhichEveryPairAgreesIsNone() {
        assertThat(AgreementKey.publicKey(new byte[32])).isEmpty();
        String code = new PublicKeyCard("", "", ByteSequence.of(new byte[32])).code();
        assertThatThrownBy(() -> PublicKeyCard.parse(code)).isInstanceOf(OwnKeyFailure.NoPublicCode.class);
    }

    /** The file with other numbers in its head, and a digest that fits them as anybody can compute it. */
    private void rewrite(int at, int number) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(at, number);
        byte[] content = Arrays.copyOf(bytes, bytes.length - 32);
        System.arraycopy(Hashes.sha256(content), 0, bytes, content.length, 32);
        Files.write(file, bytes);
    }

    private int numbersAt() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + 16 < bytes.length; at++) {
            ByteBuffer fields = ByteBuffer.wrap(bytes, at, 16);
            if (fields.getInt() == 1
                    && fields.getInt() == Diary.CHEAP.memoryKib()
                    && fields.getInt() == Diary.CHEAP.iterations()
                    && fields.getInt() == Diary.CHEAP.parallelism()) {
                return at;
            }
        }
        throw new AssertionError("no numbers in the head");
    }

    @Test
    void aKeyOfANewerVersionIsCalledThat() throws Exception {
        rewrite(numbersAt(), 2);
        assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.NewerFormat.class);
    }

    @Test
    void aFileThatAsksForMoreMemoryOrTimeThanAnyKeyIsRefusedBeforeAnyIsTaken() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        int at = numbersAt();
        for (int number = 1; number <= 3; number++) {
            for (int asked : List.of(Integer.MAX_VALUE, 0, -1, Integer.MIN_VALUE)) {
                Files.write(file, whole);
                rewrite(at + number * Integer.BYTES, asked);
                assertThatThrownBy(this::open).as("%d: %d", number, asked).isInstanceOf(OwnKeyFailure.Damaged.class);
            }
        }
    }

    @Test
    void aFileThatAsksForFarMoreWorkThanTheProgramChoosesIsRefusedBeforeItIsDone() throws Exception {
        int at = numbersAt();
        rewrite(at + Integer.BYTES, 1024 * 1024);
        rewrite(at + 2 * Integer.BYTES, 10);
        // Derived, it would be called a wrong passphrase.
        assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.CostChanged.class);
    }

    @Test
    void aFileWhoseHeadWasChangedDoesNotOpenEvenWithADigestThatFits() throws Exception {
        rewrite(numbersAt() + 2 * Integer.BYTES, Diary.CHEAP.iterations() + 1);
        assertThatThrownBy(this::open).isInstanceOf(OwnKeyFailure.WrongPassphrase.class);
    }

    @Test
    void whoGaveAccessIsKeptForEveryDiaryByItself() throws Exception {
        List<ByteSequence> diaries = IntStream.range(0, 20)
                .mapToObj(i -> ByteSequence.ofHex("%032x".formatted(i)))
                .toList();
        try (OwnKey key = open()) {
            for (ByteSequence diary : diaries) {
                assertThat(key.remember(diary, ByteSequence.ofHex(diary.hex() + diary.hex())))
                        .isTrue();
            }
        }
        try (OwnKey key = open()) {
            for (ByteSequence diary : diaries) {
                assertThat(key.senderOf(diary)).contains(ByteSequence.ofHex(diary.hex() + diary.hex()));
            }
            assertThat(key.senderOf(ByteSequence.ofHex("ff".repeat(16)))).isEmpty();
        }
    }

    @Test
    void aCardIsReadBackWhateverItsOwnerIsCalled() throws Exception {
        for (String name : List.of("", "Zoë Ångström", "محمد علي", "李雷", "Code: X", "Name: y", "a\r\nCode: b", "  ")) {
            PublicKeyCard one = new PublicKeyCard(name, "ZÅ", card.publicKey());
            assertThat(PublicKeyCard.parse(one.text())).as(name).isEqualTo(one);
        }
        assertThat(new PublicKeyCard("x".repeat(300), "", card.publicKey()).name())
                .hasSize(PublicKeyCard.LONGEST);
    }
}
