package org.daybook.portfolio.pdf;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.sheet.ContactSheetWriter;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.sample.SampleCase;
import org.daybook.sample.SampleDiary;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.text.Messages;

/**
 * Writes the portfolio of the sample case for each preset to files, to be looked at, and says what is wrong by the
 * standards.
 */
final class SamplePortfolioMain {
    private SamplePortfolioMain() {}

    /** The folder, and the codes of some presets if not all are wanted. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path file = Files.createTempDirectory("sample").resolve("sample.nbk");
        new SampleDiary(new SecureRandom(), "Daybook test")
                .write(file, SampleCase.endingBefore(LocalDate.now(Diary.CLOCK)));
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            Session session = Diary.diaries().unlock(file, passphrase);
            DiarySigner signer =
                    session.call(open -> open.portfolios().signer()).get().orElseThrow();
            Set<String> wanted = Set.of(args);
            for (PortfolioPreset preset : PortfolioPreset.values()) {
                if (args.length > 1 && !wanted.contains(preset.code())) {
                    continue;
                }
                PortfolioRequest request = PortfolioRequest.of(preset)
                        .with(new CoverText("Alex Example", "20WM/12345/26", "West Midlands Police"));
                PortfolioContent content =
                        session.call(open -> open.portfolios().collect(request)).get();
                try (OutputStream out = Files.newOutputStream(folder.resolve(preset.code() + ".pdf"))) {
                    MadeUpContent.writer().write(content, signer, out, Progress.UNWATCHED);
                }
            }
            PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
            ContactSheet contacts = session.call(open -> open.portfolios()
                            .contactSheet(Opened.of(session)
                                    .portfolios()
                                    .collect(court.with(court.discretion().withWitnesses(false)))))
                    .get();
            try (OutputStream out = Files.newOutputStream(folder.resolve("contacts.pdf"))) {
                Messages messages = new Messages(Locale.UK);
                new ContactSheetWriter(messages).write(contacts, null, out);
            }
            session.close();
        }
        Files.delete(file);
        try (Stream<Path> written = Files.list(folder)) {
            for (Path pdf : written.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(pdf);
                System.out.println(pdf.getFileName() + ": 3a " + Conformity.faults(bytes, "3a") + ", ua1 "
                        + Conformity.faults(bytes, "ua1"));
            }
        }
    }
}
