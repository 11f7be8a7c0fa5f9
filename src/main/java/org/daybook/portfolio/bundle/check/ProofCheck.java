package org.daybook.portfolio.bundle.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.conversation.rows.ExtractReader.Extract;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.LedgerProof;
import org.daybook.ledger.LedgerProof.GivenExhibit;
import org.daybook.ledger.LedgerProofReader;
import org.daybook.ledger.ProofRow;
import org.daybook.ledger.PublicEntryReader;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.content.AuthenticationCode;
import org.jspecify.annotations.Nullable;

/** Recomputes a ledger proof, row by row, and compares it with the bag and with an open diary. */
public final class ProofCheck implements LedgerProofReader.ProofConsumer {
    private static final int AT_A_TIME = 256;

    private final FindingCollector findings;
    private final Expected expected;
    private final Map<Long, List<GivenExhibit>> exhibits = new HashMap<>();
    private final List<ProofRow> waiting = new ArrayList<>();
    private final Map<Long, PublicEntryReader> trees = new HashMap<>();
    private LedgerProof.@Nullable ProofFacts facts;
    private byte[] previous = new byte[0];
    private long count;
    private long opened;
    private long compared;

    /**
     * What the proof is compared with.
     *
     * @param code the printed code according to the bag
     * @param files the payload, by name
     * @param isOneOfMany whether files may be in another volume
     * @param signingKey the public key in the certificate; empty if there is no valid signature
     * @param diary the open diary; null if there is none
     */
    public record Expected(
            String code,
            Map<String, ByteSequence> files,
            boolean isOneOfMany,
            Optional<ByteSequence> signingKey,
            BundleVerifier.@Nullable DiaryAtHand diary) {}

    public ProofCheck(FindingCollector findings, Expected expected) {
        this.findings = findings;
        this.expected = expected;
    }

    @Override
    public void take(LedgerProof.ProofFacts given, String start, List<GivenExhibit> printed) {
        facts = given;
        findings.begin(BundleCheck.LEDGER);
        previous = HashChain.start(HexFormat.of().parseHex(given.vaultId()));
        if (!HexFormat.of().formatHex(previous).equals(start)) {
            findings.in(BundleCheck.LEDGER, BagNames.PROOF, BundleSign.CHAIN_BROKEN);
        }
        code(given, printed);
        if (expected.diary() != null) {
            findings.begin(BundleCheck.DIARY);
            if (!expected.diary().vaultId().equals(given.vaultId())) {
                findings.add(BundleCheck.DIARY, BundleFinding.of(BundleSign.OTHER_DIARY));
            }
        }
        printed.forEach(this::exhibit);
    }

    private void code(LedgerProof.ProofFacts given, List<GivenExhibit> printed) {
        findings.begin(BundleCheck.CODE);
        List<ByteSequence> digests = printed.stream()
                .map(GivenExhibit::sha256)
                .filter(Objects::nonNull)
                .toList();
        AuthenticationCode right = given.isOlder()
                ? AuthenticationCode.older(given.head(), given.request(), digests)
                : AuthenticationCode.of(given.head(), given.request(), digests);
        if (!given.code().equals(right.toString()) || !given.code().equals(expected.code())) {
            findings.in(BundleCheck.CODE, BagNames.PROOF, BundleSign.CODE_DIFFERS);
        }
    }

    private void exhibit(GivenExhibit exhibit) {
        exhibits.computeIfAbsent(exhibit.seq(), _ -> new ArrayList<>()).add(exhibit);
        String file = exhibit.file();
        if (file == null || exhibit.sha256() == null) {
            return;
        }
        ByteSequence there = expected.files().get(file);
        if (there == null && expected.isOneOfMany()) {
            return;
        }
        findings.begin(BundleCheck.EXHIBITS);
        compared++;
        if (there == null || !there.equals(exhibit.sha256())) {
            findings.in(BundleCheck.EXHIBITS, file, BundleSign.EXHIBIT_DIFFERS);
        }
    }

    @Override
    public void take(ProofRow row) throws IOException {
        count++;
        byte[] next = HashChain.next(previous, count, row.digest().toBytes());
        if (row.seq() != count || !ByteSequence.of(next).equals(row.chain())) {
            findings.add(BundleCheck.LEDGER, BundleFinding.at(count, BundleSign.CHAIN_BROKEN));
        }
        previous = row.chain().toBytes();
        if (row.opened() != null) {
            body(row, row.opened());
        }
        if (expected.diary() != null && findings.holds(BundleCheck.DIARY)) {
            waiting.add(row);
            if (waiting.size() == AT_A_TIME) {
                compare(expected.diary());
            }
        }
    }

    private void body(ProofRow row, ProofRow.OpenedPart given) {
        findings.begin(BundleCheck.BODIES);
        opened++;
        if (opened == 1
                && count != 1
                && expected.signingKey().isPresent()
                && !findings.holds(BundleCheck.CERTIFICATE)) {
            // A diary that gives any entry in full gives the first too: it was removed, and with it the key.
            findings.add(BundleCheck.KEY, BundleFinding.at(1, BundleSign.KEY_MISSING));
        }
        if (!given.digest().equals(row.digest())) {
            findings.add(BundleCheck.BODIES, BundleFinding.at(count, BundleSign.BODY_DIFFERS));
            return;
        }
        Optional<PublicEntryReader> body = PublicEntryReader.parse(given.body());
        if (count == 1 && expected.signingKey().isPresent()) {
            findings.begin(BundleCheck.KEY);
            if (!body.flatMap(PublicEntryReader::signingKey).equals(expected.signingKey())) {
                findings.add(BundleCheck.KEY, BundleFinding.at(count, BundleSign.KEY_DIFFERS));
            }
        }
        body.filter(PublicEntryReader::isOfRows).ifPresent(tree -> trees.put(row.seq(), tree));
        Optional<ByteSequence> file = body.flatMap(PublicEntryReader::fileDigest);
        for (GivenExhibit exhibit : exhibits.getOrDefault(row.seq(), List.of())) {
            if (!file.equals(Optional.ofNullable(exhibit.sha256()))) {
                findings.add(BundleCheck.EXHIBITS, BundleFinding.at(count, BundleSign.EXHIBIT_DIFFERS));
            }
        }
    }

    private void compare(BundleVerifier.DiaryAtHand diary) throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        long first = waiting.getFirst().seq();
        List<ProofRow> held = diary.rows().from(first, waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            ProofRow row = waiting.get(i);
            ProofRow own = i < held.size() ? held.get(i) : null;
            boolean same = own != null
                    && own.seq() == row.seq()
                    && own.digest().equals(row.digest())
                    && own.chain().equals(row.chain());
            if (!same) {
                findings.add(BundleCheck.DIARY, BundleFinding.at(row.seq(), BundleSign.NOT_IN_DIARY));
            }
        }
        waiting.clear();
    }

    /** Call once everything is read. */
    public void finish() throws IOException {
        if (facts == null) {
            return;
        }
        if (expected.diary() != null) {
            compare(expected.diary());
        }
        LedgerHead head = new LedgerHead(count, ByteSequence.of(previous));
        // The code takes long, and is worked out of a head alone to which the proof leads.
        if (!head.equals(facts.head())
                || !facts.headCode().stream().allMatch(code -> isOf(code, head, facts.isOlder()))) {
            findings.in(BundleCheck.LEDGER, BagNames.PROOF, BundleSign.HEAD_DIFFERS);
        }
    }

    private static boolean isOf(String code, LedgerHead head, boolean older) {
        return HeadCode.parse(code)
                .filter(read -> read.toString().equals(code) && read.isOlder() == older && read.matches(head))
                .isPresent();
    }

    /** The code of the head, if the proof leads to it. */
    Optional<String> headCode() {
        return facts != null && findings.holds(BundleCheck.LEDGER) ? facts.headCode() : Optional.empty();
    }

    /** Whether it names the original of an extract, and no entry in it that is given in full says otherwise. */
    boolean names(Extract extract) {
        boolean isExhibit = exhibits.values().stream()
                .flatMap(List::stream)
                .anyMatch(
                        one -> one.label().equals(extract.label()) && Objects.equals(extract.original(), one.sha256()));
        return isExhibit
                && extract.trees().stream().allMatch(tree -> {
                    PublicEntryReader fixed = trees.get((long) tree.entry());
                    return fixed == null || fixed.fixes(tree.root(), tree.rows(), extract.original());
                });
    }

    long entries() {
        return count;
    }

    long opened() {
        return opened;
    }

    long compared() {
        return compared;
    }
}
