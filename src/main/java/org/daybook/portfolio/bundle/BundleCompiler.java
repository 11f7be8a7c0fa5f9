package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.files.AtomicFile;
import org.daybook.files.AtomicFolder;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle, whole or not at all: as a folder, as a ZIP, or as a folder of several ZIPs, each a bag of its own.
 * One file after the other in bounded memory; nothing of a locked ZIP touches the disk unencrypted.
 *
 * @param writer writes the portfolio in the bundle
 * @param messages the words of what is in it
 */
public record BundleCompiler(PortfolioWriter writer, Messages messages) {
    /** The maximum number of files recorded in the diary, so that they fit into one entry. */
    public static final int MOST_NOTED = 1000;

    /** How the name of a ZIP ends. */
    public static final String ZIP = ".zip";

    /** The path for the response of a time-stamping service in a bundle that is a folder. */
    public static Path stampIn(Path folder) {
        return folder.resolve(BagNames.RESPONSE);
    }

    /** The digest to time-stamp of a bundle in a folder: that of its signature or, without one, of its tag manifest. */
    public static ByteSequence stamped(PortfolioReceipt receipt) {
        return receipt.files().stream()
                .filter(file -> file.name().equals(BagNames.SIGNATURE))
                .findFirst()
                .map(WrittenFile::sha256)
                .orElseGet(receipt::sha256);
    }

    /** A bag that was written. */
    record Bag(long size, ByteSequence tagManifest, List<WrittenFile> files) {}

    /**
     * Writes a bundle. Blocking; not for the vault thread or the interface thread.
     *
     * @param signer null if the diary has lost its key; the bundle is then unsigned, and says so
     * @param lock the passphrase of a locked ZIP, null for other forms; the caller closes it
     * @param target its path without an extension: a folder of this name, a file of this name with {@code .zip} after
     * it, or, of several ZIPs, a folder that holds them
     * @return where it is, and what is in it
     * @throws PortfolioFailure.AlreadyThere if something of that name exists; it is not touched
     */
    public PortfolioReceipt write(
            Bundle given,
            BundleChoice choice,
            @Nullable DiarySigner signer,
            @Nullable Passphrase lock,
            Path target,
            Progress progress)
            throws PortfolioFailure {
        if ((choice.form() == BundleForm.LOCKED_ZIP) != (lock != null)) {
            throw new IllegalArgumentException("a lock is for a locked ZIP");
        }
        char[] key = lock == null ? new char[0] : lock.toCharacters();
        try {
            refuseIfThere(target, choice.form());
            Bundle bundle = given.content().isChecked() ? given : checked(given, progress);
            BundledPortfolio portfolio = BundledPortfolio.of(bundle.content(), choice, writer, signer, progress);
            BagPlan plan = BagPlan.of(bundle, choice, portfolio, messages, progress);
            String name = String.valueOf(target.getFileName());
            LocalDateTime at = bundle.content().madeAt().toLocalDateTime();
            Zipping zipping = new Zipping(at, key);
            if (choice.form() == BundleForm.FOLDER) {
                return receipt(bundle, target, folder(plan, target))
                        .inVolumes(plan.portfolio().count());
            }
            PortfolioReceipt zipped = plan.volumes() == 1
                    ? zip(bundle, plan, target.resolveSibling(name + ZIP), name, zipping)
                    : volumes(bundle, plan, target, name, zipping);
            return zipped.inVolumes(plan.portfolio().count());
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        } finally {
            Arrays.fill(key, '\0');
        }
    }

    private static Bundle checked(Bundle given, Progress progress) throws PortfolioFailure {
        // The looking is the smaller part: a bar that ran through it would come to the end twice.
        return given.with(new ExhibitFileCheck(progress.part(0, 0, 1)).check(given.content()));
    }

    private static void refuseIfThere(Path target, BundleForm form) throws PortfolioFailure {
        String name = String.valueOf(target.getFileName());
        boolean zip =
                form != BundleForm.FOLDER && Files.exists(target.resolveSibling(name + ZIP), LinkOption.NOFOLLOW_LINKS);
        if (zip || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new PortfolioFailure.AlreadyThere();
        }
    }

    private Bag folder(BagPlan plan, Path target) throws IOException, PortfolioFailure {
        Bag[] written = new Bag[1];
        AtomicFolder.<PortfolioFailure>write(target, inside -> {
            written[0] =
                    plan.write(1, (path, packed, content) -> inside.<PortfolioFailure>write(path, content::writeTo));
            plan.portfolio().requireSigned(inside.path());
        });
        return written[0];
    }

    /** How ZIPs are written. */
    @SuppressWarnings("ArrayRecordComponent") // wiped by whoever made it
    private record Zipping(LocalDateTime at, char[] key) {
        Bag write(BagPlan plan, int volume, String folder, OutputStream out) throws IOException, PortfolioFailure {
            if (key.length == 0) {
                ZipTarget zip = new ZipTarget(out, folder, at);
                Bag bag = plan.write(volume, zip);
                zip.finish();
                return bag;
            }
            LockedZipTarget zip = new LockedZipTarget(out, folder, at, key);
            Bag bag = plan.write(volume, zip);
            zip.finish();
            return bag;
        }
    }

    private PortfolioReceipt zip(Bundle bundle, BagPlan plan, Path target, String folder, Zipping zipping)
            throws IOException, PortfolioFailure {
        Bag[] written = new Bag[1];
        AtomicFile.FinishedFile file = AtomicFile.<PortfolioFailure>write(
                target,
                out -> written[0] = zipping.write(plan, 1, folder, out),
                (zip, _) -> plan.portfolio().requireSigned(zip, folder, zipping.key()));
        List<WrittenFile> files = new ArrayList<>();
        files.add(new WrittenFile(String.valueOf(target.getFileName()), file.sha256()));
        files.addAll(written[0].files());
        PortfolioReceipt receipt = receipt(bundle, target, new Bag(file.size(), file.sha256(), files));
        return plan.isTooLarge(file.size())
                ? receipt.withLarger(List.of(files.getFirst().name()))
                : receipt;
    }

    private PortfolioReceipt volumes(Bundle bundle, BagPlan plan, Path target, String name, Zipping zipping)
            throws IOException, PortfolioFailure {
        long[] size = {0};
        List<WrittenFile> zips = new ArrayList<>();
        List<WrittenFile> inner = new ArrayList<>();
        List<ByteSequence> first = new ArrayList<>();
        List<String> larger = new ArrayList<>();
        AtomicFolder.<PortfolioFailure>write(target, inside -> {
            for (int volume = 1; volume <= plan.volumes(); volume++) {
                String base = name + "-" + volume + "-of-" + plan.volumes();
                int which = volume;
                AtomicFile.FinishedFile file = inside.<PortfolioFailure>write(base + ZIP, out -> {
                    Bag bag = zipping.write(plan, which, base, out);
                    inner.addAll(bag.files());
                    first.add(bag.tagManifest());
                });
                if (volume == 1) {
                    plan.portfolio().requireSigned(inside.path().resolve(base + ZIP), base, zipping.key());
                }
                if (plan.isTooLarge(file.size())) {
                    larger.add(base + ZIP);
                }
                size[0] += file.size();
                zips.add(new WrittenFile(base + ZIP, file.sha256()));
            }
        });
        // The lists vouch for all the rest, so they come before what may be too much to be noted.
        inner.sort(Comparator.comparing(file -> !file.name().equals(BagNames.TAG_MANIFEST)));
        zips.addAll(inner);
        return receipt(bundle, target, new Bag(size[0], first.getFirst(), zips)).withLarger(larger);
    }

    private static PortfolioReceipt receipt(Bundle bundle, Path where, Bag bag) {
        return new PortfolioReceipt(
                where,
                bag.size(),
                bag.tagManifest(),
                bundle.content().sheets().stream().map(IncidentSheet::number).toList(),
                bag.files().stream().limit(MOST_NOTED).toList(),
                List.of(),
                1);
    }
}
