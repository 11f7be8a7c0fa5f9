package org.daybook.portfolio.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.session.Environment;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.session.unlock.Diaries;
import org.daybook.text.Messages;

/**
 * Writes a bundle of 300 MB of exhibits as a folder and as a ZIP and looks at each again, to be run with a small heap:
 * {@code -Ddaybook.jvm=-Xmx128m}. Says what each took.
 */
public final class BundleBench {
    private static final int FILES = 60;
    private static final int EACH = 5_000_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private BundleBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("bundle-bench");
        SecureRandom random = new SecureRandom();
        Diaries diaries = new Diaries(
                new Environment(Clock.system(ZONE), random, "Daybook bench"), () -> new Argon2Cost(64 * 1024, 1, 4));
        try (Passphrase passphrase = Passphrase.of("seven quiet rivers".toCharArray());
                RecoveryCode code = RecoveryCode.generate(random)) {
            Session session = diaries.create(folder.resolve("diary.nbk"), passphrase, code);
            try {
                fill(session, folder);
                bundles(session, folder);
            } finally {
                session.close();
            }
        }
    }

    private static <T> T on(Session session, Callable<T> work) throws Exception {
        return session.call(_ -> work.call()).get();
    }

    private static void fill(Session session, Path folder) throws Exception {
        Incident incident = Incident.of(
                Opened.of(session).newId(),
                1,
                EventTime.exactly(LocalDate.of(2026, 11, 3), null, ZONE),
                IncidentDescription.of(List.of(), "an incident", ""));
        on(session, () -> Opened.of(session).record(incident, Authorship.OWNER, null));
        Random bytes = new Random(1);
        for (int i = 0; i < FILES; i++) {
            byte[] content = new byte[EACH];
            bytes.nextBytes(content);
            Path file = Files.write(folder.resolve("file-" + i + ".bin"), content);
            session.intake().begin(file, incident.id(), Progress.UNWATCHED).finish();
            Files.delete(file);
        }
    }

    private static void bundles(Session session, Path folder) throws Exception {
        Messages messages = new Messages(Locale.UK);
        BundleCompiler compiler = new BundleCompiler(new PdfPortfolioWriter(messages), messages);
        PortfolioRequest request = Requests.everything();
        PortfolioContent collected =
                on(session, () -> Opened.of(session).portfolios().collect(request));
        PortfolioContent content = new ExhibitFileCheck(Progress.UNWATCHED).check(collected);
        Bundle bundle = on(
                session,
                () -> new Bundle(content, Opened.of(session).portfolios().proof(content)));
        for (BundleForm form : new BundleForm[] {BundleForm.FOLDER, BundleForm.ZIP, BundleForm.LOCKED_ZIP}) {
            long begun = System.nanoTime();
            Path target = folder.resolve(form.name());
            try (Passphrase lock = Passphrase.of("nine".toCharArray())) {
                Path place = compiler.write(
                                bundle,
                                new BundleChoice(form, BundleChoice.of(request).originals(), 0),
                                on(
                                                session,
                                                () -> Opened.of(session)
                                                        .portfolios()
                                                        .signer())
                                        .orElse(null),
                                form == BundleForm.LOCKED_ZIP ? lock : null,
                                target,
                                Progress.UNWATCHED)
                        .file();
                say(form + " written", begun);
                if (form != BundleForm.LOCKED_ZIP) {
                    begun = System.nanoTime();
                    boolean holds = BundleVerifier.verify(place, BundleVerifier.Reference.NONE, Progress.UNWATCHED)
                            .holds();
                    say(form + (holds ? " holds" : " DOES NOT HOLD"), begun);
                }
            }
        }
    }

    private static void say(String what, long begun) {
        System.out.printf(
                "%s: %.1f s, heap at most %d MB%n",
                what, (System.nanoTime() - begun) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
    }
}
