package org.daybook.ui.portfolio.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.Bundle;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.bundle.Forger;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioCheckModelTest extends DeskFixture {
    @TempDir
    Path elsewhere;

    private PortfolioCheckModel model;
    private Path pdf;

    @BeforeEach
    void open() throws Exception {
        desk.on(() -> Opened.of(desk.session())
                .record(
                        Diary.incident(Opened.of(desk.session()).newId(), "gate", LocalDate.of(2026, 11, 3)),
                        Authorship.OWNER,
                        null));
        pdf = folder.resolve("notes.pdf");
        PortfolioContent content =
                desk.on(() -> Opened.of(desk.session()).portfolios().collect(Requests.everything()));
        DiarySigner signer =
                desk.on(() -> Opened.of(desk.session()).portfolios().signer()).orElseThrow();
        PortfolioReceipt receipt = new PortfolioCompiler(new PdfPortfolioWriter(desk.messages()))
                .write(content, signer, pdf, Progress.UNWATCHED);
        desk.on(() -> {
            Opened.record(desk.session(), Opened.of(desk.session()).portfolios().written(content, receipt));
            return true;
        });
        model = new PortfolioCheckModel(desk.session(), desk.tasks(), desk.errors());
    }

    private CheckedPortfolio.Alone alone(Path file) throws Exception {
        model.check(file);
        desk.until(() -> !model.busyProperty().get());
        return (CheckedPortfolio.Alone)
                Objects.requireNonNull(model.checkedProperty().get());
    }

    @Test
    void aPdfOfThisDiaryHoldsAndWasNoted() throws Exception {
        CheckedPortfolio.Alone alone = alone(pdf);
        assertThat(alone.certificate()).isPresent();
        assertThat(alone.ours()).isEqualTo(CheckOutcome.HOLDS);
        assertThat(alone.noted()).isPresent();
    }

    @Test
    void aPdfInWhichOneByteWasChangedDoesNotHold() throws Exception {
        byte[] bytes = Files.readAllBytes(pdf);
        bytes[bytes.length / 2] ^= 1;
        Files.write(pdf, bytes);
        CheckedPortfolio.Alone alone = alone(pdf);
        assertThat(alone.certificate()).isEmpty();
        assertThat(alone.ours()).isEqualTo(CheckOutcome.NOT_THERE);
        assertThat(alone.noted()).isEmpty();
    }

    @Test
    void aPdfOfAnotherDiaryIsNotCalledThisOnes() throws Exception {
        try (Desk other = Desk.withOwnKeys(elsewhere)) {
            model = new PortfolioCheckModel(other.session(), desk.tasks(), desk.errors());
            CheckedPortfolio.Alone alone = alone(pdf);
            assertThat(alone.certificate()).isPresent();
            assertThat(alone.ours()).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
            assertThat(alone.noted()).isEmpty();
        }
    }

    private BundleReport bundle(Path place) throws Exception {
        model.check(place);
        desk.until(() -> !model.busyProperty().get());
        return ((CheckedPortfolio.CheckedBundle)
                        Objects.requireNonNull(model.checkedProperty().get()))
                .report();
    }

    private Path bag() throws Exception {
        Path place = folder.resolve("bag");
        PortfolioRequest request = Requests.everything();
        PortfolioContent content =
                desk.on(() -> Opened.of(desk.session()).portfolios().collect(request));
        Bundle bundle = new Bundle(
                content, desk.on(() -> Opened.of(desk.session()).portfolios().proof(content)));
        PortfolioReceipt receipt = new BundleCompiler(new PdfPortfolioWriter(desk.messages()), desk.messages())
                .write(
                        bundle,
                        BundleChoice.of(request),
                        desk.on(() -> Opened.of(desk.session()).portfolios().signer())
                                .orElseThrow(),
                        null,
                        place,
                        Progress.UNWATCHED);
        desk.on(() -> {
            Opened.record(desk.session(), Opened.of(desk.session()).portfolios().written(content, receipt));
            return place;
        });
        return place;
    }

    @Test
    void aBundleOfThisDiaryHolds() throws Exception {
        BundleReport report = bundle(bag());
        assertThat(report.findings()).isEmpty();
        assertThat(report.isCompared()).isTrue();
    }

    @Test
    void aBundleThatWasSignedAgainByAStrangerIsRefused() throws Exception {
        Path bag = bag();
        Forger forger = new Forger(bag);
        forger.editTable();
        forger.close(1, Integer.MAX_VALUE);
        forger.signAll();
        BundleReport report = bundle(bag);
        assertThat(report.outcome(BundleCheck.CERTIFICATE)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
    }

    @Test
    void aBundleWhoseSignaturesWereTakenAwayIsRefused() throws Exception {
        Path bag = bag();
        Forger forger = new Forger(bag);
        forger.editTable();
        forger.strip();
        BundleReport report = bundle(bag);
        assertThat(report.outcome(BundleCheck.SIGNATURE)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
        assertThat(report.outcome(BundleCheck.CERTIFICATE)).isEqualTo(CheckOutcome.DOES_NOT_HOLD);
    }

    @Test
    void whatIsNoPortfolioIsSaidToBeNone() throws Exception {
        Path other = folder.resolve("letter.txt");
        Files.writeString(other, "Dear all");
        model.check(other);
        desk.until(() -> model.failureProperty().get() != null);
        assertThat(model.checkedProperty().get()).isNull();
    }

    @Test
    void whatIsStoppedShowsNothing() throws Exception {
        model.check(pdf);
        model.cancel();
        desk.until(() -> !model.busyProperty().get());
        assertThat(model.checkedProperty().get()).isNull();
        assertThat(model.failureProperty().get()).isNotNull();
    }
}
