package org.daybook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.OrganisationOption;
import org.daybook.crypto.Passphrase;
import org.daybook.job.portfolio.PortfolioTarget;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.upload.UploadLimits;
import org.daybook.portfolio.upload.UploadPortal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the form of a portfolio. */
final class BundleOptions {
    private static final CodedOption<Originals> ORIGINALS =
            new CodedOption<>("--originals", List.of(Originals.values()), Originals::code);
    private static final long MEGA = 1_000_000;

    @Option(names = "--pdf-only", descriptionKey = "cli.option.pdf-only")
    private boolean pdfOnly;

    @Option(names = "--zip", descriptionKey = "cli.option.zip")
    private boolean zip;

    @Option(names = "--lock", descriptionKey = "cli.option.lock")
    private boolean locked;

    @Option(names = "--volume", paramLabel = "MB", descriptionKey = "cli.option.volume")
    private int volume;

    @Option(names = "--pdf-volumes", descriptionKey = "cli.option.pdf-volumes")
    private boolean pdfVolumes;

    @Option(names = "--upload", paramLabel = "PORTAL", descriptionKey = "cli.option.upload")
    private @Nullable String upload;

    @Mixin
    private final OrganisationOption organisation = new OrganisationOption();

    @Option(names = "--originals", paramLabel = "HOW", descriptionKey = "cli.option.originals")
    private @Nullable String originals;

    @Option(names = "--web-page", negatable = true, descriptionKey = "cli.option.web-page")
    private @Nullable Boolean page;

    /** Whether a passphrase for the ZIP is needed. */
    boolean isLocked() {
        return locked;
    }

    PortfolioTarget target(Path folder, BundleChoice choice, @Nullable Passphrase lock, CompanionChoice beside)
            throws CommandFailure {
        if (upload != null) {
            return new PortfolioTarget.Upload(folder, limits(upload.strip()), choice.originals(), beside);
        }
        return pdfOnly
                ? new PortfolioTarget.Pdf(folder, beside)
                : new PortfolioTarget.BundleTarget(folder, choice, lock, beside);
    }

    /** The limits of a known portal, or given as numbers. */
    private UploadLimits limits(String typed) throws CommandFailure {
        List<Organisation.Portal> portals = organisation.read().portals();
        return UploadPortal.ofCode(typed, portals)
                .map(UploadPortal::limits)
                .or(() -> UploadLimits.parse(typed))
                .orElseThrow(() -> new CommandFailure("cli.compile.unknown-portal", ExitCode.USAGE, codes(portals)));
    }

    private static String codes(List<Organisation.Portal> portals) {
        return UploadPortal.with(portals).stream().map(UploadPortal::code).collect(Collectors.joining(", "));
    }

    BundleChoice choice(PortfolioRequest request) throws CommandFailure {
        boolean contradicts =
                pdfOnly && (zip || locked || pdfVolumes || volume != 0 || originals != null || isPageAsked());
        if (upload != null) {
            limits(upload.strip());
            contradicts |= pdfOnly || zip || locked || pdfVolumes || isPageAsked();
        }
        if (contradicts || volume < 0 || volume > 0 && !zip && !locked) {
            throw new CommandFailure("cli.compile.forms-contradict", ExitCode.USAGE);
        }
        BundleChoice usual = BundleChoice.of(request);
        Originals chosen = originals == null ? usual.originals() : ORIGINALS.value(originals);
        BundleForm form = locked ? BundleForm.LOCKED_ZIP : zip ? BundleForm.ZIP : BundleForm.FOLDER;
        return new BundleChoice(form, chosen, volume * MEGA, pdfVolumes, page == null ? usual.hasPage() : page);
    }

    private boolean isPageAsked() {
        return page != null && page;
    }
}
