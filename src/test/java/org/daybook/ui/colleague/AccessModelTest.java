package org.daybook.ui.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.CaseActivity.ActivityKind;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;
import org.daybook.field.FieldValue;
import org.daybook.organisation.Organisation;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.HandOverScope;
import org.daybook.session.Opened;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessModelTest extends DeskFixture {
    private final AtomicInteger done = new AtomicInteger();
    private PublicKeyCard card;
    private AccessModel model;

    @BeforeEach
    void open() {
        try (AgreementKey pair = AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]))) {
            card = new PublicKeyCard("Dana Adeyemi", "DA", ByteSequence.of(pair.publicKey()));
        }
        model = new AccessModel(desk.context(), Organisation.NONE);
        model.open();
    }

    private static TypedUnlockSecret typed(Passphrase passphrase) {
        return new TypedUnlockSecret.Secret(new UnlockSecret.OfPassphrase(passphrase));
    }

    private void give() throws Exception {
        model.give(
                new AccessGrant(card.name(), card.initials(), card.publicKey(), Allows.ADD, LocalDate.of(2026, 12, 31)),
                typed(Diary.passphrase()),
                done::incrementAndGet);
        desk.until(() -> !model.known.get().given().isEmpty());
    }

    @Test
    void thatNobodyHasAccessIsNotClaimedBeforeItIsRead() throws Exception {
        assertThat(model.isRead()).isFalse();
        desk.until(model::isRead);
        assertThat(model.known.get().given()).isEmpty();
    }

    @Test
    void aPublicCodeIsReadFromItsFileOrAsItIsTyped() throws Exception {
        Path file = Files.writeString(folder.resolve("code.txt"), card.text());
        model.readFile(file);
        desk.until(() -> model.card.get() != null);
        AccessModel.ShownKey read = Objects.requireNonNull(model.card.get());
        assertThat(read.card()).isEqualTo(card);
        assertThat(read.words().split(" ")).hasSize(4);
        model.forget();
        model.readCode(card.code().replace("-", " "));
        desk.until(() -> model.card.get() != null);
        assertThat(Objects.requireNonNull(model.card.get()).card().name()).isEmpty();
        model.forget();
        model.readCode("a word");
        desk.until(() -> !model.cardProblem.get().isEmpty());
        assertThat(model.cardProblem.get()).isEqualTo(desk.messages().get("problem.no-public-code"));
        assertThat(model.card.get()).isNull();
    }

    @Test
    void accessIsListedOnceItIsGivenAndEndsWithThePassphraseAlone() throws Exception {
        give();
        AccessModel.AccessOverview known = model.known.get();
        assertThat(known.given().getFirst().access().name()).isEqualTo("Dana Adeyemi");
        assertThat(known.diaryWords().split(" ")).hasSize(4);
        assertThat(done).hasValue(1);
        model.end(known.given().getFirst(), Passphrase.of("not the right one".toCharArray()), done::incrementAndGet);
        desk.until(() -> model.diary.failureProperty().get() != null);
        assertThat(model.known.get().given()).hasSize(1);
        model.end(known.given().getFirst(), Diary.passphrase(), done::incrementAndGet);
        desk.until(() -> model.known.get().given().isEmpty());
        assertThat(done).hasValue(2);
    }

    @Test
    void whoeverDoesNotKnowThePassphraseGivesNobodyAccess() throws Exception {
        model.give(
                new AccessGrant(card.name(), card.initials(), card.publicKey(), Allows.ALL, null),
                typed(Passphrase.of("a guess".toCharArray())),
                done::incrementAndGet);
        desk.until(() -> model.diary.failureProperty().get() != null);
        assertThat(Objects.requireNonNull(model.diary.failureProperty().get()).text())
                .isEqualTo(desk.messages().get("problem.wrong-passphrase-none"));
        assertThat(done).hasValue(0);
        assertThat(desk.session().waysIn().all()).hasSize(2);
    }

    @Test
    void everyKeyThatOpensTheDiaryIsListedAndWhatWasDoneWithIt() throws Exception {
        give();
        AccessModel.AccessOverview known = model.known.get();
        assertThat(known.others())
                .extracting(model.words()::line)
                .containsExactly("The passphrase", "The recovery code");
        assertThat(known.given())
                .extracting(given -> model.words().line(given.way()))
                .containsExactly("Dana Adeyemi (DA). View and add. Since 24/11/2026. Access ends on 31/12/2026.");
        assertThat(known.activity().getFirst().counts()).containsEntry(ActivityKind.KEYS, 1);
    }

    @Test
    void whatIsRecordedOfConsentIsSaidAsSoonAsSomebodyIsNamed() throws Exception {
        CaseRecord given = CaseRecord.of(new Id<>("c".repeat(32)), CaseRecordKind.CONSENT)
                .with(Map.of(
                        Consent.RECIPIENT, new FieldValue.Text("Dana Adeyemi"),
                        Consent.ANSWER, new FieldValue.Code("given"),
                        Consent.PURPOSE, new FieldValue.Text("a new lock")));
        desk.on(() -> Opened.of(desk.session()).caseRecords().record(given, Authorship.OWNER, null));
        model.named(card.name());
        desk.until(() -> !model.consent.linesProperty().get().isEmpty());
        assertThat(model.consent.linesProperty().get())
                .containsExactly(
                        "Consent to share 1: given. For: a new lock",
                        desk.messages().get("support.consent-limited"));
        model.named("Somebody Else");
        desk.until(() -> model.consent.linesProperty().get().size() == 1);
        assertThat(model.consent.linesProperty().get()).containsExactly("No consent is recorded for Somebody Else.");
        model.named("");
        assertThat(model.consent.linesProperty().get()).isEmpty();
    }

    @Test
    void aCopyForOnePersonIsWrittenUnderTheNameThatWasChosen() throws Exception {
        Path target = folder.resolve(model.proposedName());
        assertThat(target.getFileName()).hasToString("notes-2026-11-24.nbk");
        model.handOver(card, target, HandOverScope.usual("Not handed over"), done::incrementAndGet);
        desk.until(() -> done.get() == 1);
        assertThat(target).exists();
        model.handOver(card, target, HandOverScope.usual("Not handed over"), done::incrementAndGet);
        desk.until(() -> model.diary.failureProperty().get() != null);
        assertThat(done).hasValue(1);
    }

    @Test
    void aClosingPackHasItsSheetsBesideTheCopy() throws Exception {
        model.open();
        desk.until(() -> !model.known.get().stillOpen().isEmpty());
        Path target = folder.resolve("closed.nbk");
        model.handOver(
                card,
                target,
                HandOverScope.usual("Not handed over"),
                () -> model.writeSheets(target, true, done::incrementAndGet, () -> {}));
        desk.until(() -> done.get() == 1);
        assertThat(target).exists();
        assertThat(folder.resolve("closed-2.pdf")).exists();
        assertThat(folder.resolve("closed-1.csv")).exists();
    }

    @Test
    void ifASheetCannotBeSavedTheCopyIsStillSaidToBe() throws Exception {
        Path copy = folder.resolve("stick taken out").resolve("closed.nbk");
        AtomicInteger copyAlone = new AtomicInteger();
        model.writeSheets(copy, false, done::incrementAndGet, copyAlone::incrementAndGet);
        desk.until(() -> model.diary.failureProperty().get() != null);
        assertThat(copyAlone).hasValue(1);
        assertThat(done).hasValue(0);
        assertThat(Objects.requireNonNull(model.diary.failureProperty().get()).text())
                .isEqualTo(desk.messages().get("colleague.closing-failed"))
                .doesNotContain("Nothing was saved");
    }
}
