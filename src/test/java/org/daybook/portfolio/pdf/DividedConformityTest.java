package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.crypto.BytesChannel;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.crypto.signature.Signer;
import org.daybook.pdf.Conformity;
import org.daybook.pdf.PdfSignature;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.WrittenVolumes;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A portfolio of more than 350 pages is divided by itself, and each of its files conforms. */
@EnabledIfSystemProperty(named = "daybook.deep", matches = "true")
class DividedConformityTest {
    private static final String ACCOUNT = "He was in the car park when I came out, and he followed me. ".repeat(250);

    @Test
    void eachFileOfAPortfolioThatIsDividedByItselfConformsAndIsSigned() throws Exception {
        List<IncidentSheet> sheets = IntStream.rangeClosed(1, 80)
                .mapToObj(number -> MadeUpContent.plain(MadeUpContent.incident(number, ACCOUNT)))
                .toList();
        PortfolioContent content = MadeUpContent.of(sheets, PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
        Signer.SigningKeyPair pair = Signer.newPair(new SecureRandom());
        DiarySigner signer = DiarySigner.of(pair.publicKey(), pair.privateKey(), Instant.parse("2026-01-01T00:00:00Z"));
        PortfolioVolumes volumes = MadeUpContent.writer().volumes(content, signer, false, Progress.UNWATCHED);
        assertThat(volumes.count()).isGreaterThan(1);
        int pages = 0;
        List<byte[]> files = WrittenVolumes.of(volumes);
        assertThat(files).hasSize(volumes.count());
        for (int volume = 1; volume <= volumes.count(); volume++) {
            byte[] pdf = files.get(volume - 1);
            assertThat(Conformity.faults(pdf)).as("file %d", volume).isEmpty();
            assertThat(PdfSignature.check(new BytesChannel(pdf)))
                    .as("file %d", volume)
                    .isPresent();
            try (PageRenderer file = new PageRenderer(pdf)) {
                assertThat(file.pages()).isLessThanOrEqualTo(PortfolioVolumes.MOST_PAGES);
                pages += file.pages();
            }
        }
        assertThat(pages).isGreaterThan(PortfolioVolumes.MOST_PAGES);
    }
}
