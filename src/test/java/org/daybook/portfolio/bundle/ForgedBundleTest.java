package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.crypto.signature.StampService;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.job.importing.ImportedChat;
import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.bundle.check.BundleVerifier.DiaryAtHand;
import org.daybook.portfolio.bundle.check.BundleVerifier.Reference;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bundles that a stranger changed and signed again, held against nothing, against the diary, and against the
 * fingerprint that its keeper gave out. Whatever is forged is refused as soon as one of them is at hand; without, what
 * fits together is said to fit together and no more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedBundleTest {
    private Path home;
    private OnThread open;
    private OnThread other;
    private Path whole;
    private Path ofOther;
    private DiarySigner own;
    private Reference diary;
    private Reference told;
    private Path bag;
    private Forger forger;
    private int copies;

    /** In deep, the page in a browser is asked the same. */
    private Optional<PageCheck> page = Optional.empty();

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        home = folder;
        open = diary("hers", "told");
        other = diary("theirs", "elsewhere");
        whole = written(open, "whole");
        ofOther = written(other, "of-other");
        own = Objects.requireNonNull(new Written(open).signer());
        ByteSequence fingerprint = ByteSequence.of(own.fingerprint());
        diary = new Reference(new DiaryAtHand(id(open), rows(open), made(open)), List.of(fingerprint));
        told = new Reference(null, List.of(fingerprint));
        page = PageCheck.inDeep(home);
    }

    private OnThread diary(String name, String word) throws Exception {
        OnThread made = new OnThread(new Diary(Files.createDirectory(home.resolve(name))).createWithOwnKeys());
        made.record(Diary.incident(word), null);
        byte[] seen = word.getBytes(StandardCharsets.UTF_8);
        made.session()
                .intake()
                .begin(seen, "seen.txt", made.incidents().getFirst().id())
                .finish();
        ImportedChat.into(made.session(), home.resolve(name));
        return made;
    }

    private Path written(OnThread from, String name) throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        Written written = new Written(from);
        Path place = home.resolve(name);
        Bundle bundle = written.bundle(request);
        PortfolioReceipt receipt = written.write(bundle, BundleChoice.of(request), place, Progress.UNWATCHED);
        // As older bundles have it: any PDF that the diary signed.
        Files.copy(place.resolve(BagNames.PORTFOLIO), place.resolve(BagNames.CONTACTS));
        Forger older = new Forger(place);
        older.edit(BagNames.MANIFEST, lines -> lines + "0".repeat(64) + "  " + BagNames.CONTACTS + "\n");
        older.list();
        older.signLists(Objects.requireNonNull(written.signer()));
        List<WrittenFile> files = List.of(new WrittenFile(BagNames.TAG_MANIFEST, sha256(place, BagNames.TAG_MANIFEST)));
        from.run(() -> {
            Opened.record(
                    from.session(),
                    Opened.of(from.session())
                            .portfolios()
                            .written(
                                    bundle.content(),
                                    new PortfolioReceipt(
                                            place,
                                            receipt.size(),
                                            receipt.sha256(),
                                            receipt.incidents(),
                                            files,
                                            List.of(),
                                            1)));
            return place;
        });
        return place;
    }

    private static ByteSequence sha256(Path folder, String name) throws IOException {
        return ByteSequence.of(Hashes.sha256(Files.readAllBytes(folder.resolve(name))));
    }

    private static List<PastPortfolio> made(OnThread from) throws Exception {
        return from.run(() -> Opened.of(from.session()).portfolios().made());
    }

    private static String id(OnThread from) throws Exception {
        return from.run(from.session()::id);
    }

    private static LedgerProof.ProofRows rows(OnThread from) throws Exception {
        return from.run(() -> Opened.of(from.session()).portfolios().ledger());
    }

    @AfterAll
    void close() throws IOException {
        open.close();
        other.close();
        if (page.isPresent()) {
            page.get().close();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        copy(whole);
    }

    private void copy(Path from) throws IOException {
        bag = home.resolve("copy-" + copies++);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, bag.resolve(from.relativize(path).toString()));
            }
        }
        forger = new Forger(bag);
    }

    private BundleReport verify(Reference reference) throws BundleFailure {
        BundleReport report = BundleVerifier.verify(bag, reference, Progress.UNWATCHED);
        boolean canBeTold =
                reference.diary() == null && reference.certificates().size() < 2;
        if (page.isPresent() && canBeTold) {
            String fingerprint = reference.certificates().stream()
                    .map(ByteSequence::hex)
                    .findFirst()
                    .orElse("");
            page.get().assertSame(bag, fingerprint, report);
        }
        return report;
    }

    private static Set<BundleSign> signs(BundleReport report) {
        return Set.copyOf(
                report.findings().stream().map(BundleFinding::sign).distinct().toList());
    }

    /** What is found without anything to compare it with; and that the certificate besides is found against either. */
    private void assertRefused(BundleSign... alone) throws BundleFailure {
        assertThat(signs(verify(Reference.NONE))).containsExactlyInAnyOrder(alone);
        for (Reference reference : List.of(diary, told)) {
            BundleReport report = verify(reference);
            assertThat(signs(report)).containsAll(List.of(alone)).contains(BundleSign.CERTIFICATE_DIFFERS);
            assertThat(report.holds()).isFalse();
            assertThat(report.isCompared()).isFalse();
        }
    }

    @Test
    void whatNobodyTouchedHoldsAndIsTheDiarys() throws Exception {
        for (Reference reference : List.of(diary, told)) {
            BundleReport report = verify(reference);
            assertThat(report.findings()).isEmpty();
            assertThat(report.isCompared()).isTrue();
        }
    }

    @Test
    void withoutAnythingToCompareItWithNoBundleIsSaidToBeAnybodys() throws Exception {
        BundleReport report = verify(Reference.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.isCompared()).isFalse();
        assertThat(report.outcome(BundleCheck.CERTIFICATE)).isEqualTo(CheckOutcome.NOT_THERE);
    }

    @Test
    void aChangedTableSignedAgainWithTheFirstEntryTakenOutOfTheProofIsRefused() throws Exception {
        forger.editTable();
        forger.close(1, 1);
        forger.signAll();
        assertRefused(BundleSign.KEY_MISSING);
    }

    @Test
    void aChangedTableSignedAgainIsRefused() throws Exception {
        forger.editTable();
        forger.signAll();
        assertRefused(BundleSign.KEY_DIFFERS);
    }

    @Test
    void withEveryEntryTakenOutItFitsTogetherAndIsSaidToBeNobodys() throws Exception {
        forger.editTable();
        forger.close(1, Integer.MAX_VALUE);
        forger.signAll();
        assertRefused();
        assertThat(verify(Reference.NONE).isCompared()).isFalse();
    }

    @Test
    void aWholeForgeryWithAKeyAndAChainOfItsOwnFitsTogetherAndIsRefusedAgainstDiaryAndFingerprint() throws Exception {
        forger.editTable();
        forger.rewrite(body -> body.contains("diary-started")
                ? body.replaceAll("\"publicKey\":\"[0-9a-f]+\"", "\"publicKey\":\"" + forger.publicKey() + "\"")
                : body.replace("told happened", "made up"));
        forger.signAll();
        assertRefused();
        assertThat(verify(Reference.NONE).isCompared()).isFalse();
        assertThat(signs(verify(diary))).contains(BundleSign.NOT_IN_DIARY);
    }

    @Test
    void withoutItsSignaturesItDoesNotHold() throws Exception {
        forger.editTable();
        forger.strip();
        assertRefused(BundleSign.UNSIGNED);
    }

    @Test
    void aSignatureThatIsThereIsLookedAtThoughItSaysThatThereIsNone() throws Exception {
        forger.editTable();
        forger.strip();
        forger.signLists(forger.signer());
        assertRefused(BundleSign.SIGNATURE_WRONG, BundleSign.KEY_DIFFERS);
    }

    @Test
    void listsSignedAgainBesideThePortfolioAsItWasAreRefused() throws Exception {
        forger.editTable();
        forger.list();
        forger.signLists(forger.signer());
        assertRefused(BundleSign.KEY_DIFFERS, BundleSign.OTHER_CERTIFICATE);
    }

    @Test
    void aPortfolioSignedAgainBesideListsAsTheyWereIsRefused() throws Exception {
        forger.signPdf(BagNames.PORTFOLIO, forger.signer());
        for (Reference reference : List.of(Reference.NONE, diary, told)) {
            assertThat(signs(verify(reference)))
                    .containsExactlyInAnyOrder(BundleSign.CHANGED, BundleSign.OTHER_CERTIFICATE);
        }
    }

    @Test
    void aContactSheetSignedByAnotherIsRefusedThoughEverythingElseIsHers() throws Exception {
        forger.signPdf(BagNames.CONTACTS, forger.signer());
        forger.list();
        forger.signLists(own);
        for (Reference reference : List.of(Reference.NONE, diary, told)) {
            BundleReport report = verify(reference);
            assertThat(signs(report)).contains(BundleSign.OTHER_CERTIFICATE);
            assertThat(report.outcome(BundleCheck.CONTACTS)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
        }
    }

    @Test
    void listsAndPortfolioSignedByTwoStrangersAreRefused() throws Exception {
        forger.editTable();
        forger.signPdf(BagNames.PORTFOLIO, new Forger(bag).signer());
        forger.signPdf(BagNames.CONTACTS, forger.signer());
        forger.list();
        forger.signLists(forger.signer());
        assertRefused(BundleSign.KEY_DIFFERS, BundleSign.OTHER_CERTIFICATE);
    }

    @Test
    void theProofOfAnotherDiaryIsRefused() throws Exception {
        Files.delete(bag.resolve(BagNames.PROOF));
        Files.copy(ofOther.resolve(BagNames.PROOF), bag.resolve(BagNames.PROOF));
        forger.list();
        forger.signLists(own);
        assertThat(signs(verify(Reference.NONE)))
                .containsExactlyInAnyOrder(
                        BundleSign.CODE_DIFFERS,
                        BundleSign.KEY_DIFFERS,
                        BundleSign.EXHIBIT_DIFFERS,
                        BundleSign.EXTRACT_DIFFERS);
        assertThat(signs(verify(diary))).contains(BundleSign.OTHER_DIARY);
    }

    @Test
    void aBundleOfAnotherDiaryIsNotHersThoughAllInItHolds() throws Exception {
        copy(ofOther);
        assertRefused();
        assertThat(signs(verify(diary))).contains(BundleSign.OTHER_DIARY);
    }

    /** An older version gave no first entry where the computer stood in another zone than the address may tell. */
    @Test
    void withoutTheFirstEntryItHoldsIfItIsSignedWithTheCertificateThatWasTold() throws Exception {
        forger.close(1, 1);
        forger.list();
        forger.signLists(own);
        assertThat(signs(verify(Reference.NONE))).containsExactly(BundleSign.KEY_MISSING);
        assertThat(signs(verify(diary))).containsExactly(BundleSign.NOT_NOTED);
        assertThat(verify(told).findings()).isEmpty();
    }

    /** Whoever may look at a diary has its key, and with a program of their own can sign with it. */
    @Test
    void aChangedBundleSignedWithTheDiarysOwnKeyIsRefusedByTheDiaryAlone() throws Exception {
        forger.editTable();
        forger.signAllAs(own);
        assertThat(verify(told).findings()).isEmpty();
        BundleReport report = verify(diary);
        assertThat(signs(report)).containsExactly(BundleSign.NOT_NOTED);
        assertThat(report.outcome(BundleCheck.NOTED)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
    }

    /** Entries have room for a thousand files, and earlier versions noted the lists of later volumes last. */
    @Test
    void aVolumeWhoseListWasNotNotedByAnEarlierVersionIsJudgedByTheFilesThatWere() throws Exception {
        List<WrittenFile> thousand = new ArrayList<>(List.of(
                new WrittenFile("whole-1-of-2.zip", ByteSequence.of(new byte[32])),
                new WrittenFile("whole-2-of-2.zip", ByteSequence.of(new byte[32])),
                new WrittenFile(BagNames.TAG_MANIFEST, ByteSequence.of(new byte[32])),
                new WrittenFile(BagNames.CHRONOLOGY, sha256(bag, BagNames.CHRONOLOGY))));
        while (thousand.size() < 1000) {
            thousand.add(new WrittenFile("data/exhibits/" + thousand.size(), ByteSequence.of(new byte[32])));
        }
        PastPortfolio noted = made(open).getFirst();
        PastPortfolio older = new PastPortfolio(noted.madeAt(), noted.code(), thousand);
        Reference before = new Reference(new DiaryAtHand(id(open), rows(open), List.of(older)), told.certificates());
        BundleReport report = verify(before);
        assertThat(report.findings()).isEmpty();
        assertThat(report.outcome(BundleCheck.NOTED)).isEqualTo(CheckOutcome.NOT_THERE);
        assertThat(report.facts().isNotedInPart()).isTrue();
        forger.editTable();
        forger.signAllAs(own);
        assertThat(signs(verify(before))).containsExactly(BundleSign.NOT_NOTED);
    }

    @Test
    void twoFingerprintsThatDisagreeDoNotHold() throws Exception {
        Reference both = new Reference(
                null,
                List.of(
                        ByteSequence.of(own.fingerprint()),
                        ByteSequence.of(forger.signer().fingerprint())));
        assertThat(signs(verify(both))).containsExactly(BundleSign.CERTIFICATE_DIFFERS);
    }

    @Test
    void aVolumeWithoutPortfolioAndProofSignedByAStrangerIsRefused() throws Exception {
        for (String gone : List.of(BagNames.PORTFOLIO, BagNames.CONTACTS, BagNames.PROOF)) {
            Files.delete(bag.resolve(gone));
        }
        forger.editTable();
        forger.edit(BagNames.INFO, info -> info + "Bag-Count: 2 of 2\n");
        forger.list();
        forger.signLists(forger.signer());
        assertRefused();
        assertThat(verify(Reference.NONE).isCompared()).isFalse();
    }

    @Test
    void aTimeStampOfTheSignatureOrAsInOlderBundlesOfTheListsHolds() throws Exception {
        for (String stamped : List.of(BagNames.SIGNATURE, BagNames.TAG_MANIFEST)) {
            byte[] bytes = Files.readAllBytes(bag.resolve(stamped));
            forger.request(bytes);
            stamp(bytes);
            BundleReport report = verify(told);
            assertThat(report.findings()).as(stamped).isEmpty();
            assertThat(report.outcome(BundleCheck.TIME_STAMP)).isEqualTo(CheckOutcome.HOLDS);
        }
    }

    @Test
    void aNewBundleAsksForAStampOfItsSignature() throws Exception {
        byte[] signature = Files.readAllBytes(bag.resolve(BagNames.SIGNATURE));
        assertThat(Files.readAllBytes(bag.resolve(BagNames.REQUEST)))
                .isEqualTo(TimeStamp.request(Hashes.sha256(signature)));
    }

    @Test
    void aTimeStampOfSomethingElseIsRefused() throws Exception {
        for (String other : List.of(BagNames.MANIFEST, BagNames.PORTFOLIO)) {
            copy(whole);
            byte[] bytes = Files.readAllBytes(bag.resolve(other));
            stamp(bytes);
            assertThat(signs(verify(told))).containsExactly(BundleSign.STAMP_WRONG);
            forger.request(bytes);
            assertThat(signs(verify(told))).containsExactlyInAnyOrder(BundleSign.STAMP_WRONG, BundleSign.REQUEST_WRONG);
        }
    }

    /** A stamp that was fetched for what she signed says nothing of what a stranger signed later. */
    @Test
    void theStampOfTheGenuineBundleDoesNotHoldForTheForgedOne() throws Exception {
        stamp(Files.readAllBytes(bag.resolve(BagNames.SIGNATURE)));
        forger.editTable();
        forger.signAll();
        assertRefused(BundleSign.STAMP_WRONG, BundleSign.KEY_DIFFERS);
    }

    private void stamp(byte[] bytes) throws Exception {
        Files.write(bag.resolve(BagNames.RESPONSE), StampService.stamped(TimeStamp.request(Hashes.sha256(bytes))));
    }

    // ---- nothing that can be found is found by no test

    @ParameterizedTest
    @EnumSource
    void everythingThatCanBeFoundIsFound(BundleSign sign) throws Exception {
        assertThat(signs(altered(sign))).contains(sign);
    }

    @Test
    void everyCheckCanHoldAndCanFail() throws Exception {
        List<BundleCheck> failed = new ArrayList<>();
        for (BundleSign sign : BundleSign.values()) {
            copy(whole);
            BundleReport report = altered(sign);
            Stream.of(BundleCheck.values())
                    .filter(check -> report.outcome(check) == CheckOutcome.DOES_NOT_HOLD)
                    .forEach(failed::add);
        }
        assertThat(failed).contains(BundleCheck.values());
        copy(whole);
        stamp(Files.readAllBytes(bag.resolve(BagNames.SIGNATURE)));
        assertThat(verify(diary).outcomes().values()).containsOnly(CheckOutcome.HOLDS);
    }

    /**
     * What is found after a change that is to be found as {@code sign}. Without a case for each this does not compile.
     */
    private BundleReport altered(BundleSign sign) throws Exception {
        switch (sign) {
            case MISSING -> Files.delete(bag.resolve(BagNames.README));
            case CHANGED -> {
                forger.editTable();
                forger.edit(BagNames.README, readme -> readme + "more");
            }
            case NOT_LISTED -> Files.writeString(bag.resolve("data/more.txt"), "more");
            case NO_FILE -> Files.createSymbolicLink(bag.resolve("data/link"), bag.resolve(BagNames.README));
            case UNSAFE_NAME -> Files.writeString(bag.resolve("data/CHRONOLOGY.CSV"), "more");
            case MALFORMED -> forger.edit(BagNames.PROOF, proof -> proof.replace("daybook-ledger-proof", "another"));
            case OTHER_COUNT -> forger.edit(BagNames.INFO, info -> info.replaceAll("Oxum: .*", "Oxum: 1.1"));
            case UNSIGNED -> forger.strip();
            case SIGNATURE_WRONG -> {
                for (String file : List.of(BagNames.SIGNATURE, BagNames.PORTFOLIO, BagNames.CONTACTS)) {
                    Files.write(bag.resolve(file), new byte[] {1}, StandardOpenOption.APPEND);
                }
            }
            case OTHER_CERTIFICATE -> {
                forger.signPdf(BagNames.PORTFOLIO, forger.signer());
                forger.signPdf(BagNames.CONTACTS, forger.signer());
            }
            case CERTIFICATE_DIFFERS, KEY_DIFFERS -> forger.signAll();
            case REQUEST_WRONG -> forger.request(new byte[] {1});
            case STAMP_WRONG -> stamp(new byte[] {1});
            case BODY_DIFFERS -> forger.edit(BagNames.PROOF, proof -> proof.replace("told happened", "not happened"));
            case CHAIN_BROKEN -> forger.editProof(proof -> proof.put("vaultId", "00".repeat(16)));
            case HEAD_DIFFERS -> forger.editProof(proof -> proof.put("headCode", "1-00000-00000-00000"));
            case CODE_DIFFERS -> forger.editProof(proof -> proof.put("code", "0000-0000-0000"));
            case KEY_MISSING -> {
                forger.close(1, 1);
                forger.signAll();
            }
            case EXHIBIT_DIFFERS ->
                forger.edit(
                        BagNames.PROOF,
                        proof -> proof.replaceAll("(\"sha256\":\")[0-9a-f]{64}", "$1" + "00".repeat(32)));
            case EXTRACT_DIFFERS ->
                forger.edit("data/extracts/2.jsonl", text -> text.replaceFirst("in Leeds|you", "else"));
            case OTHER_DIARY -> copy(ofOther);
            case NOT_NOTED -> {
                forger.editTable();
                forger.signAllAs(own);
            }
            case NOT_IN_DIARY -> forger.rewrite(body -> body.replace("told happened", "made up"));
        }
        if (sign != BundleSign.NO_FILE) {
            // A browser follows a link and says nothing of it.
            verify(Reference.NONE);
        }
        return verify(diary);
    }
}
