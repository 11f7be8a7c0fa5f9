package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.files.AtomicFile;
import org.daybook.files.HashingOutputStream;
import org.daybook.ledger.LedgerProof.GivenExhibit;
import org.daybook.ledger.LedgerProofWriter;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioStructure;
import org.daybook.portfolio.PortfolioTask;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.web.WebContent;
import org.daybook.portfolio.web.WebExhibit;
import org.daybook.portfolio.web.WebPage;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/**
 * Plans the files of a bundle and the volume of each. The first volume has the portfolio, the tables and the proof;
 * exhibits follow in order, where there is room. Each volume is a bag that can be checked without the others.
 */
final class BagPlan {
    /** The maximum overhead of a file in a ZIP and in the manifests, in bytes. */
    private static final long EACH = 2048;

    /** The size of the tag files of every volume, in bytes. */
    private static final long TAG_FILES = 64 << 10;

    /** Incompressible data grows by less than one part in this many. */
    private static final long GROWTH = 1000;

    /** The approximate size of a row of the proof, in bytes. */
    private static final long ROW = 256;

    private final Bundle bundle;
    private final BundleChoice choice;
    private final BundledPortfolio portfolio;
    private final List<BundledExhibit> exhibits;
    private final Messages messages;
    private final Progress progress;
    private final List<List<BundledExhibit>> volumes = new ArrayList<>();
    private final Map<String, Integer> volumeOf = new HashMap<>();
    private final Optional<PortfolioStructure> structure;
    private final long total;
    private long done;

    /** A file that is always in the first volume, after those of the portfolio. */
    private record Fixed(String path, long work, BagTarget.BagContent content) {}

    private BagPlan(
            Bundle bundle,
            BundleChoice choice,
            BundledPortfolio portfolio,
            List<BundledExhibit> exhibits,
            Messages messages,
            Progress progress)
            throws IOException, PortfolioFailure {
        this.bundle = bundle;
        this.choice = choice;
        this.portfolio = portfolio;
        this.exhibits = exhibits;
        this.messages = messages.under(bundle.content().heading().jurisdiction());
        structure =
                choice.hasPage() ? portfolio.structure(progress.stage(1, BundledPortfolio.STAGES)) : Optional.empty();
        this.progress = choice.hasPage() ? progress.stage(2, BundledPortfolio.STAGES) : progress;
        long fixed = workOfPortfolio() + fixed().stream().mapToLong(Fixed::work).sum();
        long files = exhibits.stream().mapToLong(BundledExhibit::size).sum();
        total = (isDivided() ? 2 * fixed : fixed) + files;
    }

    static BagPlan of(
            Bundle bundle, BundleChoice choice, BundledPortfolio portfolio, Messages messages, Progress progress)
            throws IOException, PortfolioFailure {
        ExhibitFileNames names = new ExhibitFileNames(
                choice.form() == BundleForm.LOCKED_ZIP
                        || bundle.content().request().mayBeServed(),
                messages);
        List<BundledExhibit> exhibits = new ExhibitFilePlan(bundle.content(), choice, names, progress).all();
        BagPlan plan = new BagPlan(bundle, choice, portfolio, exhibits, messages, progress);
        plan.divide();
        return plan;
    }

    int volumes() {
        return volumes.size();
    }

    BundledPortfolio portfolio() {
        return portfolio;
    }

    private boolean isDivided() {
        return choice.volume() > 0 && choice.form() != BundleForm.FOLDER;
    }

    /**
     * Divides the files into volumes; where pages must fit, they are made twice, since their size is not known
     * before.
     */
    private void divide() throws IOException, PortfolioFailure {
        volumes.add(new ArrayList<>());
        long left = choice.volume() - TAG_FILES;
        if (isDivided()) {
            left -= page().map(page -> page.length).orElse(0);
            left -= measured();
        }
        for (BundledExhibit exhibit : exhibits) {
            if (exhibit.content() == null) {
                continue;
            }
            long needed = needed(exhibit.size());
            if (isDivided() && left < needed) {
                volumes.add(new ArrayList<>());
                left = choice.volume() - TAG_FILES;
            }
            left -= needed;
            volumes.getLast().add(exhibit);
            volumeOf.put(exhibit.path(), volumes.size());
        }
    }

    private long measured() throws IOException, PortfolioFailure {
        long[] needed = {0};
        portfolio.write((_, pdf) -> needed[0] += needed(size(pdf::writeTo)), part(workOfPortfolio()));
        for (Fixed file : fixed()) {
            part(file.work());
            needed[0] += needed(size(file.content()));
        }
        return needed[0];
    }

    private static long size(BagTarget.BagContent content) throws IOException, PortfolioFailure {
        HashingOutputStream measured = HashingOutputStream.discarding();
        content.writeTo(measured);
        return measured.written().size();
    }

    private static long needed(long size) {
        return size + size / GROWTH + EACH;
    }

    /** Writes one volume, counted from 1. */
    BundleCompiler.Bag write(int volume, BagTarget target) throws IOException, PortfolioFailure {
        BagWriter bag = new BagWriter(target, progress);
        if (volume == 1) {
            portfolio.write(
                    (number, pdf) -> bag.payload(BagNames.volume(number), false, pdf::writeTo),
                    part(workOfPortfolio()));
            for (Fixed file : fixed()) {
                part(file.work());
                bag.payload(file.path(), true, file.content());
            }
        }
        for (BundledExhibit exhibit : volumes.get(volume - 1)) {
            part(exhibit.size()).at(0, 1);
            AtomicFile.FinishedFile written =
                    bag.payload(exhibit.path(), false, Objects.requireNonNull(exhibit.content()));
            if (!written.equals(exhibit.written())) {
                throw new IOException("the file is not what it was");
            }
        }
        Optional<byte[]> page = volume == 1 ? page() : Optional.empty();
        if (page.isPresent()) {
            bag.page(page.get());
        }
        bag.finish(info(volume), new Readme(messages).text(readme(volume)), portfolio.signer());
        progress.at(done, total);
        return new BundleCompiler.Bag(bag.size(), bag.tagManifest(), bag.files());
    }

    /** Whether a ZIP of this many bytes exceeds the requested size, since its content cannot be divided. */
    boolean isTooLarge(long size) {
        return isDivided() && size > choice.volume();
    }

    private Progress part(long work) {
        long before = done;
        done += work;
        return progress.part(before, work, total);
    }

    private long workOfPortfolio() {
        return PortfolioTask.of(bundle.content()).writing();
    }

    /** The paths of the portfolio's files. */
    private List<String> pdfs() {
        return IntStream.rangeClosed(1, portfolio.count())
                .mapToObj(BagNames::volume)
                .toList();
    }

    private List<Fixed> fixed() {
        PortfolioContent content = bundle.content();
        ExhibitTables tables = new ExhibitTables(content, messages);
        List<Fixed> fixed = new ArrayList<>();
        if (content.request().wants(PortfolioSection.CHRONOLOGY)) {
            fixed.add(table(BagNames.CHRONOLOGY, new ChronologyTable(content, tables, messages).table()));
        }
        if (!exhibits.isEmpty()) {
            fixed.add(table(BagNames.EXHIBITS, tables.exhibits(exhibits, volumeOf)));
            fixed.add(table(BagNames.CUSTODY, tables.custody()));
        }
        if (content.request().wants(PortfolioSection.MESSAGES)
                && !content.conversations().isEmpty()) {
            fixed.add(table(BagNames.MESSAGES, new MessageTable(content, tables, messages).table()));
        }
        if (!content.campaigns().isEmpty()) {
            fixed.add(table(BagNames.CAMPAIGN, new CampaignTable(content, tables).table()));
        }
        long rows = bundle.proof().facts().head().count();
        fixed.add(new Fixed(BagNames.PROOF, rows * ROW, out -> proof().write(out)));
        return fixed;
    }

    private static Fixed table(String path, Csv table) {
        return new Fixed(path, 0, table::write);
    }

    private LedgerProofWriter proof() {
        List<GivenExhibit> given = exhibits.stream()
                .map(going -> {
                    ExhibitSheet sheet = going.sheet();
                    ExhibitSheet.File file = sheet.file();
                    return new GivenExhibit(
                            sheet.label(),
                            sheet.stamp().seq(),
                            file == null ? null : file.sha256(),
                            going.going() == FileDisposition.ORIGINAL ? going.path() : null);
                })
                .toList();
        return new LedgerProofWriter(bundle.proof(), given);
    }

    /** The page for a browser; empty if it was not chosen. */
    private Optional<byte[]> page() {
        return structure.map(said -> new WebPage(messages)
                .bytes(new WebContent(
                        bundle.content(),
                        said,
                        pdfs(),
                        exhibits.stream().map(this::onPage).toList(),
                        bundle.content().ledger().certificate().filter(_ -> portfolio.isSigned()),
                        Math.max(1, volumes.size()))));
    }

    private WebExhibit onPage(BundledExhibit exhibit) {
        return new WebExhibit(
                exhibit.sheet(), exhibit.path(), volumeOf.getOrDefault(exhibit.path(), 1), exhibit.given(messages));
    }

    private List<String> info(int volume) {
        PortfolioContent content = bundle.content();
        List<String> lines = new ArrayList<>();
        lines.add("Bag-Software-Agent: " + content.program());
        lines.add("Bagging-Date: " + content.madeAt().toLocalDate());
        lines.add(BagNames.CODE_LABEL + ": " + content.code());
        if (volumes.size() > 1) {
            lines.add("Bag-Group-Identifier: " + content.code());
            lines.add(BagNames.COUNT_LABEL + ": " + volume + " of " + volumes.size());
        }
        return lines;
    }

    private Readme.ReadmeFacts readme(int volume) {
        List<String> fixed = new ArrayList<>();
        if (volume == 1) {
            fixed.addAll(pdfs());
            fixed().forEach(file -> fixed.add(file.path()));
        }
        return new Readme.ReadmeFacts(
                bundle.content(),
                bundle.content().ledger().certificate().filter(_ -> portfolio.isSigned()),
                fixed,
                exhibits,
                volume == 1 && structure.isPresent(),
                new Readme.Volume(volume, volumes.size()));
    }
}
