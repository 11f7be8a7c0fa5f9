package org.daybook.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.daybook.crypto.signature.DiarySignature;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.crypto.signature.Signer;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSignatureTest {
    private static final DiarySigner SIGNER = signer();

    @TempDir
    Path folder;

    private static DiarySigner signer() {
        Signer.SigningKeyPair pair = Signer.newPair(new SecureRandom());
        return DiarySigner.of(pair.publicKey(), pair.privateKey(), Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static byte[] signed(PdfContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfDocument(Samples.DESCRIPTION, Samples.FURNITURE, Progress.UNWATCHED, SIGNER).write(content, out);
        } catch (PdfFailure e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private Optional<DiarySignature> check(byte[] pdf) throws IOException {
        Path file = folder.resolve("signed.pdf");
        Files.write(file, pdf);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return PdfSignature.check(channel);
        }
    }

    @Test
    void holdsForTheFileAsItWasWritten() throws IOException {
        assertThat(check(signed(Samples::everything)).orElseThrow().fingerprint())
                .isEqualTo(SIGNER.fingerprint());
    }

    @Test
    void theSameContentGivesTheSameSignedFile() {
        assertThat(signed(Samples::everything)).isEqualTo(signed(Samples::everything));
    }

    @Test
    void anotherLibraryFindsItAndSaysThatItHoldsForTheWholeFile() throws Exception {
        byte[] pdf = signed(Samples::everything);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            CMSSignedData data = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    signature(signature.getContents(pdf)));
            SignerInformation one =
                    data.getSignerInfos().getSigners().iterator().next();
            X509CertificateHolder certificate = new X509CertificateHolder(SIGNER.certificate());
            assertThat(one.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                    .isTrue();
        }
    }

    /** Zeros fill up the room for it. */
    private static ContentInfo signature(byte[] filled) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(filled)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    @Test
    void doesNotHoldIfAnyByteWasChanged() throws IOException {
        byte[] pdf = signed(Samples::everything);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] changed = pdf.clone();
            int at = i < 100 ? pdf.length - 1 - random.nextInt(8000) : random.nextInt(pdf.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(check(changed)).as("byte %d of %d", at, pdf.length).isEmpty();
        }
    }

    @Test
    void doesNotHoldIfAnythingWasAddedOrCutOff() throws IOException {
        byte[] pdf = signed(Samples::everything);
        assertThat(check(Arrays.copyOf(pdf, pdf.length + 1))).isEmpty();
        assertThat(check(Arrays.copyOf(pdf, pdf.length - 1))).isEmpty();
        assertThat(check(Arrays.copyOf(pdf, 100))).isEmpty();
        assertThat(check(new byte[0])).isEmpty();
    }

    @Test
    void anUnsignedFileHasNone() throws IOException {
        assertThat(check(Samples.write(Samples::everything))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void aSignedFileKeepsToTheStandard(String flavour) throws Exception {
        assertThat(Conformity.faults(signed(Samples::everything), flavour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void aSignedFileWithoutLinksOnItsFirstPageKeepsToTheStandard(String flavour) throws Exception {
        assertThat(Conformity.faults(signed(flow -> flow.title("One", "one")), flavour))
                .isEmpty();
    }
}
