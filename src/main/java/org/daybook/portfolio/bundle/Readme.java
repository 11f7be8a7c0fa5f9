package org.daybook.portfolio.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.WithheldRecords;
import org.daybook.text.Messages;

/**
 * The page in plain words that goes with a bundle: what it is, how to check it with other tools than Daybook, and
 * what that proves.
 */
final class Readme {
    private static final String END = "\r\n";
    private static final int WIDTH = 78;

    private static final List<String> UNIX_MANIFESTS =
            List.of("sha256sum -c tagmanifest-sha256.txt", "sha256sum -c manifest-sha256.txt");
    private static final List<String> MAC_MANIFESTS =
            List.of("shasum -a 256 -c tagmanifest-sha256.txt", "shasum -a 256 -c manifest-sha256.txt");
    private static final List<String> SIGNATURE = List.of(
            "openssl cms -verify -binary -inform DER -in signature.p7s -content tagmanifest-sha256.txt -noverify -out -",
            "openssl pkcs7 -inform DER -in signature.p7s -print_certs | openssl x509 -noout -fingerprint -sha256");
    private static final List<String> POWERSHELL = List.of(
            "foreach ($m in 'tagmanifest-sha256.txt', 'manifest-sha256.txt') {",
            "  foreach ($line in [IO.File]::ReadAllLines(\"$PWD\\$m\")) {",
            "    $hash, $file = $line -split '  ', 2",
            "    $same = (Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -eq $hash",
            "    if ($same) { \"OK         $file\" } else { \"DIFFERENT  $file\" } } }");
    private static final List<String> CERTUTIL = List.of("certutil -hashfile data\\portfolio.pdf SHA256");
    private static final List<String> STAMP = List.of(
            "curl -H \"Content-Type: application/timestamp-query\" --data-binary @time-stamp.tsq -o time-stamp.tsr https://SERVICE");

    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    /** Which volume of how many. */
    record Volume(int number, int of) {}

    /**
     * The facts stated in it.
     *
     * @param content what the portfolio prints
     * @param certificate its SHA-256; empty if the bundle is not signed
     * @param fixed the files in it besides exhibits, by path
     * @param exhibits how their files are included
     * @param hasPage whether a page for a browser is beside it
     */
    record ReadmeFacts(
            PortfolioContent content,
            Optional<ByteSequence> certificate,
            List<String> fixed,
            List<BundledExhibit> exhibits,
            boolean hasPage,
            Volume volume) {
        private boolean signed() {
            return certificate.isPresent();
        }
    }

    Readme(Messages messages) {
        this.messages = messages;
    }

    String text(ReadmeFacts facts) {
        heading("bundle.readme-title");
        PortfolioContent content = facts.content();
        paragraph(
                "bundle.readme-what",
                messages.formats().exactDateTime(content.madeAt()),
                content.code().toString());
        paragraph("bundle.readme-confidential" + content.request().readership());
        withheld(content.withheld());
        if (facts.volume().of() > 1) {
            paragraph(
                    "bundle.readme-volume",
                    String.valueOf(facts.volume().number()),
                    String.valueOf(facts.volume().of()));
        }
        heading("bundle.readme-files");
        paragraph("bundle.readme-open");
        files(facts);
        left(facts.exhibits());
        heading("bundle.readme-check");
        paragraph("bundle.readme-check-intro");
        check(facts);
        heading("bundle.readme-stamp");
        paragraph("bundle.readme-stamp-how");
        commands(STAMP);
        paragraph("bundle.readme-stamp-look");
        commands(stamped(facts.certificate().isPresent() ? BagNames.SIGNATURE : BagNames.TAG_MANIFEST));
        heading("bundle.readme-proves");
        paragraph("bundle.readme-proves-manifests");
        paragraph(facts.signed() ? "bundle.readme-proves-signature" : "bundle.readme-unsigned");
        paragraph("bundle.readme-proves-ledger");
        paragraph("bundle.readme-proves-not");
        return text.toString();
    }

    /** States that tables and files are not all that the diary holds. */
    private void withheld(WithheldRecords withheld) {
        if (!withheld.isNothing()) {
            paragraph(
                    "bundle.readme-withheld",
                    withheld.incidents().missing().size(),
                    withheld.incidents().of(),
                    withheld.exhibits().missing().size(),
                    withheld.exhibits().of(),
                    withheld.records(),
                    withheld.ofRecords());
        }
    }

    private void files(ReadmeFacts facts) {
        if (facts.hasPage()) {
            file(BagNames.PAGE, "bundle.file-page");
            file(BagNames.UNPACKED, "bundle.file-unpacked");
        }
        facts.fixed().forEach(path -> file(path, key(path, facts.signed())));
        if (facts.exhibits().stream().anyMatch(going -> going.path().startsWith(ExhibitFileNames.FOLDER))) {
            file(ExhibitFileNames.FOLDER, "bundle.file-files");
        }
        if (facts.exhibits().stream().anyMatch(going -> going.going() == FileDisposition.EXTRACT)) {
            file(BagNames.EXTRACTS, "bundle.file-extracts");
        }
        file(BagNames.MANIFEST, "bundle.file-manifest");
        file(BagNames.TAG_MANIFEST, "bundle.file-tagmanifest");
        if (facts.signed()) {
            file(BagNames.SIGNATURE, "bundle.file-signature");
        }
        file(BagNames.REQUEST, "bundle.file-request");
        file(BagNames.BAGIT + ", " + BagNames.INFO, "bundle.file-bagit");
        text.append(END);
        if (facts.fixed().contains(BagNames.CHRONOLOGY) || facts.fixed().contains(BagNames.EXHIBITS)) {
            paragraph("bundle.readme-tables");
        }
    }

    private static String key(String path, boolean signed) {
        return switch (path) {
            case BagNames.PORTFOLIO -> signed ? "bundle.file-portfolio" : "bundle.file-portfolio-unsigned";
            case BagNames.CHRONOLOGY -> "bundle.file-chronology";
            case BagNames.EXHIBITS -> "bundle.file-exhibits";
            case BagNames.CUSTODY -> "bundle.file-custody";
            case BagNames.MESSAGES -> "bundle.file-messages";
            case BagNames.CAMPAIGN -> "bundle.file-campaign";
            default -> BagNames.isFurtherVolume(path) ? "bundle.file-portfolio-volume" : "bundle.file-proof";
        };
    }

    private void left(List<BundledExhibit> exhibits) {
        for (FileDisposition going : FileDisposition.values()) {
            String labels = exhibits.stream()
                    .filter(exhibit -> exhibit.going() == going
                            && going != FileDisposition.ORIGINAL
                            && going != FileDisposition.PHYSICAL_ITEM)
                    .map(exhibit -> exhibit.sheet().label())
                    .collect(Collectors.joining(", "));
            if (!labels.isEmpty()) {
                paragraph("bundle.readme-exhibits", messages.get("bundle.given-" + going.code()), labels);
            }
        }
    }

    private void check(ReadmeFacts facts) {
        paragraph("bundle.readme-linux");
        commands(UNIX_MANIFESTS);
        paragraph("bundle.readme-mac");
        commands(MAC_MANIFESTS);
        paragraph("bundle.readme-windows");
        commands(POWERSHELL);
        paragraph("bundle.readme-windows-one");
        commands(CERTUTIL);
        facts.certificate().ifPresent(certificate -> {
            paragraph("bundle.readme-signature");
            commands(SIGNATURE);
            paragraph("bundle.readme-fingerprint");
            commands(fingerprint(certificate.hex()));
        });
        if (facts.certificate().isEmpty()) {
            paragraph("bundle.readme-unsigned");
        }
        paragraph("bundle.readme-ledger");
    }

    /** The command to check a time-stamp, against the file itself, since the request might be for something else. */
    private static List<String> stamped(String file) {
        return List.of(
                "openssl ts -reply -in time-stamp.tsr -text",
                "openssl ts -verify -data " + file + " -in time-stamp.tsr -CAfile SERVICE.pem");
    }

    /** A fingerprint in the format of openssl. */
    private static List<String> fingerprint(String hex) {
        String pairs = hex.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        return List.of(pairs);
    }

    private void file(String path, String key) {
        text.append("  ").append(path).append(END);
        wrapped("      ", messages.get(key));
    }

    private void heading(String key) {
        String words = messages.get(key);
        text.append(words).append(END);
        text.append("-".repeat(words.length())).append(END);
    }

    private void paragraph(String key, Object... arguments) {
        wrapped("", messages.get(key, arguments));
        text.append(END);
    }

    private void commands(List<String> lines) {
        lines.forEach(line -> text.append("    ").append(line).append(END));
        text.append(END);
    }

    private void wrapped(String indent, String words) {
        List<String> line = new ArrayList<>();
        int length = indent.length();
        for (String word : Arrays.asList(words.split(" "))) {
            if (length + word.length() > WIDTH && !line.isEmpty()) {
                text.append(indent).append(String.join(" ", line)).append(END);
                line.clear();
                length = indent.length();
            }
            line.add(word);
            length += word.length() + 1;
        }
        text.append(indent).append(String.join(" ", line)).append(END);
    }
}
