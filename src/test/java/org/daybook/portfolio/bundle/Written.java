package org.daybook.portfolio.bundle;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Bundles of an open diary, with a real portfolio in them. */
final class Written {
    static final Messages MESSAGES = new Messages(Locale.UK);
    private final OnThread open;

    Written(OnThread open) {
        this.open = open;
    }

    static BundleCompiler compiler() {
        return new BundleCompiler(new PdfPortfolioWriter(MESSAGES), MESSAGES);
    }

    /** What is usual, with a page for a browser even where the other side may see it. */
    static BundleChoice withPage(PortfolioRequest request) {
        BundleChoice usual = BundleChoice.of(request);
        return new BundleChoice(usual.form(), usual.originals(), 0, false, true);
    }

    Bundle bundle(PortfolioRequest request) throws Exception {
        PortfolioContent collected = open.collect(request);
        PortfolioContent content = new ExhibitFileCheck(Progress.UNWATCHED).check(collected);
        return open.run(
                () -> new Bundle(content, Opened.of(open.session()).portfolios().proof(content)));
    }

    @Nullable
    DiarySigner signer() throws Exception {
        Optional<DiarySigner> signer =
                open.run(() -> Opened.of(open.session()).portfolios().signer());
        return signer.orElse(null);
    }

    PortfolioReceipt write(PortfolioRequest request, BundleChoice choice, Path target) throws Exception {
        return write(bundle(request), choice, target, Progress.UNWATCHED);
    }

    PortfolioReceipt write(Bundle bundle, BundleChoice choice, Path target, Progress progress) throws Exception {
        return compiler().write(bundle, choice, signer(), null, target, progress);
    }

    PortfolioReceipt writeLocked(Bundle bundle, BundleChoice choice, String lock, Path target) throws Exception {
        try (Passphrase passphrase = Passphrase.of(lock.toCharArray())) {
            return compiler().write(bundle, choice, signer(), passphrase, target, Progress.UNWATCHED);
        }
    }

    BundleVerifier.Reference diary(Bundle bundle) throws Exception {
        return new BundleVerifier.Reference(
                new BundleVerifier.DiaryAtHand(
                        bundle.content().ledger().vaultId(),
                        open.run(() -> Opened.of(open.session()).portfolios().ledger()),
                        open.run(() -> Opened.of(open.session()).portfolios().made())),
                bundle.content().ledger().certificate().stream().toList());
    }

    static BundleReport verify(Path place) throws BundleFailure {
        return BundleVerifier.verify(place, BundleVerifier.Reference.NONE, Progress.UNWATCHED);
    }
}
