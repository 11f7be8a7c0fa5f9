package org.daybook.portfolio.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.CrockfordBase32;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.crypto.signature.Signer;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.content.AuthenticationCode;

/** A stranger with a bundle in a folder, all that can be known of its form, and a key of their own. */
public final class Forger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGNED = Pattern.compile("/ByteRange\\[0 (\\d+) +(\\d+) +(\\d+) *\\]/Contents<");

    private final Path bag;
    private final Signer.SigningKeyPair keys = Signer.newPair(new SecureRandom());
    private final DiarySigner signer =
            DiarySigner.of(keys.publicKey(), keys.privateKey().clone(), Instant.parse("2026-01-01T00:00:00Z"));

    public Forger(Path bag) {
        this.bag = bag;
    }

    DiarySigner signer() {
        return signer;
    }

    /** The public half of the key, as a diary's first entry gives it. */
    String publicKey() {
        return HexFormat.of().formatHex(keys.publicKey());
    }

    void edit(String name, UnaryOperator<String> change) throws IOException {
        Path file = bag.resolve(name);
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    public void editTable() throws IOException {
        edit(BagNames.CHRONOLOGY, table -> table + "2026-11-03,It was all quite different,\r\n");
    }

    void editProof(Consumer<ObjectNode> change) throws IOException {
        edit(BagNames.PROOF, text -> {
            try {
                ObjectNode proof = (ObjectNode) JSON.readTree(text);
                change.accept(proof);
                return JSON.writeValueAsString(proof);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Takes out what is given of the entries {@code from} to {@code to}. */
    public void close(int from, int to) throws IOException {
        editProof(proof -> {
            for (JsonNode entry : proof.get("entries")) {
                if (entry.get("seq").asInt() >= from && entry.get("seq").asInt() <= to) {
                    ((ObjectNode) entry).remove(List.of("publicSalt", "publicBody", "privateHash"));
                }
            }
        });
    }

    /** Gives entries that are given in full another body, and makes everything that follows from them again. */
    void rewrite(UnaryOperator<String> bodies) throws IOException {
        editProof(proof -> {
            byte[] chain =
                    HashChain.start(HexFormat.of().parseHex(proof.get("vaultId").asText()));
            long count = 0;
            for (JsonNode node : proof.get("entries")) {
                ObjectNode entry = (ObjectNode) node;
                count++;
                if (entry.has("publicBody")) {
                    String body = bodies.apply(entry.get("publicBody").asText());
                    entry.put("publicBody", body);
                    byte[] salt = octets(entry, "publicSalt");
                    byte[] digest = HashChain.digest(
                            HashChain.publicHash(salt, body.getBytes(StandardCharsets.UTF_8)),
                            octets(entry, "privateHash"));
                    entry.put("digest", HexFormat.of().formatHex(digest));
                }
                chain = HashChain.next(chain, count, octets(entry, "digest"));
                entry.put("chain", HexFormat.of().formatHex(chain));
            }
            LedgerHead head = new LedgerHead(count, ByteSequence.of(chain));
            ((ObjectNode) proof.get("head")).put("chain", head.chain().hex());
            proof.put("headCode", HeadCode.of(head).toString());
            List<ByteSequence> files = new ArrayList<>();
            proof.get("exhibits").forEach(exhibit -> {
                if (exhibit.has("sha256")) {
                    files.add(ByteSequence.of(octets(exhibit, "sha256")));
                }
            });
            String code = AuthenticationCode.of(head, proof.get("request").asText(), files)
                    .toString();
            proof.put("code", code);
        });
        noteCode();
    }

    /**
     * Gives the printing the shorter code that earlier versions gave it.
     *
     * @param all whether it is made as one of theirs, with a shorter code of the head, too
     */
    public void makeOlder(boolean all) throws IOException {
        editProof(proof -> {
            LedgerHead head = new LedgerHead(
                    proof.get("head").get("count").asLong(), ByteSequence.of(octets(proof.get("head"), "chain")));
            List<ByteSequence> files = new ArrayList<>();
            proof.get("exhibits").forEach(exhibit -> files.add(ByteSequence.of(octets(exhibit, "sha256"))));
            proof.put(
                    "code",
                    AuthenticationCode.older(head, proof.get("request").asText(), files)
                            .toString());
            if (all) {
                proof.put("version", 1);
                proof.put(
                        "headCode",
                        head.count() + "-"
                                + CrockfordBase32.grouped(
                                        CrockfordBase32.encode(head.chain().toBytes(), 15), 5));
            }
        });
        noteCode();
    }

    private void noteCode() throws IOException {
        String code =
                JSON.readTree(bag.resolve(BagNames.PROOF).toFile()).get("code").asText();
        edit(BagNames.INFO, info -> info.replaceAll("External-Identifier: .*", "External-Identifier: " + code));
    }

    private static byte[] octets(JsonNode node, String name) {
        return HexFormat.of().parseHex(node.get(name).asText());
    }

    /** Makes the lists again, of the files that are there. */
    void list() throws IOException {
        List<String> payload = listed(BagNames.MANIFEST);
        long bytes = 0;
        for (String name : payload) {
            bytes += Files.size(bag.resolve(name));
        }
        String oxum = "Payload-Oxum: " + bytes + "." + payload.size();
        edit(BagNames.INFO, info -> info.replaceAll("Payload-Oxum: .*", oxum));
        list(BagNames.MANIFEST, payload);
        list(BagNames.TAG_MANIFEST, listed(BagNames.TAG_MANIFEST));
    }

    private List<String> listed(String list) throws IOException {
        return Files.readAllLines(bag.resolve(list)).stream()
                .map(line -> line.substring(66))
                .filter(name -> Files.exists(bag.resolve(name)))
                .toList();
    }

    private void list(String list, List<String> names) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            byte[] sha256 = Hashes.sha256(Files.readAllBytes(bag.resolve(name)));
            lines.append(HexFormat.of().formatHex(sha256))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        Files.writeString(bag.resolve(list), lines);
    }

    /** Signs the lists, and asks for a time-stamp of that. */
    void signLists(DiarySigner by) throws IOException {
        byte[] signature = by.sign(Hashes.sha256(Files.readAllBytes(bag.resolve(BagNames.TAG_MANIFEST))));
        Files.write(bag.resolve(BagNames.SIGNATURE), signature);
        request(signature);
    }

    void request(byte[] stamped) throws IOException {
        Files.write(bag.resolve(BagNames.REQUEST), TimeStamp.request(Hashes.sha256(stamped)));
    }

    /** Puts another signature in the place of the one in a PDF. */
    void signPdf(String name, DiarySigner by) throws IOException {
        Path file = bag.resolve(name);
        byte[] pdf = Files.readAllBytes(file);
        Matcher signed = SIGNED.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        if (!signed.find()) {
            throw new IllegalStateException("not signed");
        }
        int before = Integer.parseInt(signed.group(1));
        int after = Integer.parseInt(signed.group(2));
        byte[] covered = new byte[pdf.length - (after - before)];
        System.arraycopy(pdf, 0, covered, 0, before);
        System.arraycopy(pdf, after, covered, before, pdf.length - after);
        String hex = HexFormat.of().formatHex(by.sign(Hashes.sha256(covered)));
        String filled = hex + "0".repeat(after - before - 2 - hex.length());
        System.arraycopy(filled.getBytes(StandardCharsets.US_ASCII), 0, pdf, before + 1, filled.length());
        Files.write(file, pdf);
    }

    /** Makes the lists again and signs everything with the stranger's key. */
    public void signAll() throws IOException {
        signAllAs(signer);
    }

    /** The same with another key, such as that of a diary which the forger may look at. */
    public void signAllAs(DiarySigner by) throws IOException {
        for (String pdf : pdfs()) {
            signPdf(pdf, by);
        }
        list();
        signLists(by);
    }

    /** Takes every signature away and says so, as a diary does that has lost its key. */
    public void strip() throws IOException {
        edit(BagNames.INFO, info -> info.replace("Signature: signature.p7s", "Signature: none"));
        Files.deleteIfExists(bag.resolve(BagNames.SIGNATURE));
        for (String name : pdfs()) {
            Path file = bag.resolve(name);
            String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
            Files.writeString(file, pdf.replace("/ByteRange[", "/ByteRangf["), StandardCharsets.ISO_8859_1);
        }
        list();
        request(Files.readAllBytes(bag.resolve(BagNames.TAG_MANIFEST)));
    }

    private List<String> pdfs() {
        return Stream.of(BagNames.PORTFOLIO, BagNames.CONTACTS)
                .filter(name -> Files.exists(bag.resolve(name)))
                .toList();
    }
}
