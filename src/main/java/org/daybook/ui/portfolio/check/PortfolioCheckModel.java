package org.daybook.ui.portfolio.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySignature;
import org.daybook.pdf.PdfSignature;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.bundle.check.BundleVerifier.DiaryAtHand;
import org.daybook.portfolio.bundle.check.BundleVerifier.Reference;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks a finished portfolio, from any diary, for consistency and against the open diary. It writes nothing. JavaFX
 * thread; the work runs in the background.
 */
public final class PortfolioCheckModel {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int AT_A_TIME = 1 << 18;

    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable CheckedPortfolio> checked = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** What a portfolio is compared with from the open diary. */
    private record Own(DiaryAtHand diary, Optional<ByteSequence> certificate) {}

    public PortfolioCheckModel(Session session, BackgroundTasks tasks, ErrorPresenter errors) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The progress, from 0 to 1, or negative while it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The result; null until there is one. */
    public ReadOnlyObjectProperty<@Nullable CheckedPortfolio> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Checks a PDF, a ZIP or a folder; ignored while another check is running. */
    public void check(Path place) {
        if (busy.get()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        failure.set(null);
        checked.set(null);
        progress.set(-1);
        busy.set(true);
        Progress told = new ThrottledProgress(stop, tasks, progress::set, _ -> {});
        tasks.of(() -> session.call(open -> new Own(
                        new DiaryAtHand(
                                session.id(),
                                open.portfolios().ledger(),
                                open.portfolios().made()),
                        open.portfolios().signer().map(signer -> ByteSequence.of(signer.fingerprint())))))
                .onSuccess(own -> look(place, own, told))
                .start();
    }

    void cancel() {
        cancelled.set(true);
    }

    /** Releases the model when the screen is dropped. */
    void drop() {
        cancel();
    }

    private void look(Path place, Own own, Progress told) {
        tasks.run(() -> isPdf(place) ? alone(place, own, told) : bundled(place, own, told))
                .onSuccess(checked::set)
                .onFailure(errors, failure::set)
                .onFailure(IOException.class, _ -> failure.set(errors.present(new BundleFailure.CannotRead())))
                .andFinally(() -> busy.set(false))
                .start();
    }

    private static boolean isPdf(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(place)) {
            return Arrays.equals(in.readNBytes(PDF.length), PDF);
        }
    }

    private static CheckedPortfolio bundled(Path place, Own own, Progress told) throws BundleFailure {
        return new CheckedPortfolio.CheckedBundle(BundleVerifier.verify(
                place, new Reference(own.diary(), own.certificate().stream().toList()), told));
    }

    private static CheckedPortfolio alone(Path place, Own own, Progress told) throws IOException, BundleFailure {
        ByteSequence sha256 = digest(place, told);
        Optional<ByteSequence> certificate;
        try (SeekableByteChannel file = Files.newByteChannel(place)) {
            certificate =
                    PdfSignature.check(file).map(DiarySignature::fingerprint).map(ByteSequence::of);
        }
        Optional<OffsetDateTime> noted = own.diary().made().stream()
                .filter(past -> past.files().stream()
                        .anyMatch(written -> written.sha256().equals(sha256)))
                .map(PastPortfolio::madeAt)
                .findFirst();
        return new CheckedPortfolio.Alone(sha256, certificate, isOurs(certificate, own), noted);
    }

    private static CheckOutcome isOurs(Optional<ByteSequence> certificate, Own own) {
        if (certificate.isEmpty() || own.certificate().isEmpty()) {
            return CheckOutcome.NOT_THERE;
        }
        return certificate.equals(own.certificate()) ? CheckOutcome.HOLDS : CheckOutcome.DOES_NOT_HOLD;
    }

    private static ByteSequence digest(Path place, Progress told) throws IOException, BundleFailure {
        MessageDigest sha256 = Hashes.newSha256();
        long size = Files.size(place);
        long done = 0;
        byte[] buffer = new byte[AT_A_TIME];
        try (InputStream in = Files.newInputStream(place)) {
            for (int more = in.read(buffer); more >= 0; more = in.read(buffer)) {
                told.requireWanted(BundleFailure.Cancelled::new);
                sha256.update(buffer, 0, more);
                done += more;
                told.at(Math.min(done, size), size);
            }
        }
        return ByteSequence.of(sha256.digest());
    }
}
