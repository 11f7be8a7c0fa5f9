package org.daybook.portfolio.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.files.AtomicFile;
import org.daybook.files.AtomicFolder;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.bundle.ExhibitFileCopy;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes a portfolio and the files of its exhibits as a folder of sets, each within the limits of a portal, with a
 * list of their contents. The names sort in the order of the files. Blocking; neither for the vault thread nor the
 * interface thread.
 *
 * @param writer writes the portfolio
 */
public record UploadWriter(PortfolioWriter writer, Messages messages) {
    /** The maximum number of files recorded in the diary, so that they fit into one entry. */
    private static final int MOST_NOTED = 1000;

    private static final String LIST = "contents.txt";

    private record UploadedFile(String path, AtomicFile.FinishedFile written) {
        /** The same file moved to another path below that folder. */
        UploadedFile moved(String other, Path folder) throws IOException {
            Path to = folder.resolve(other);
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Files.move(folder.resolve(path), to);
            return new UploadedFile(other, written);
        }
    }

    /**
     * Writes the sets, complete or not at all.
     *
     * @param content whose exhibits' files were verified
     * @param originals which of these files are included
     * @param signer signs the portfolio; null for no signature
     * @param target the folder to create
     * @throws PortfolioFailure.AlreadyThere if the name is taken; nothing is touched
     */
    public PortfolioReceipt write(
            PortfolioContent content,
            Originals originals,
            UploadLimits limits,
            @Nullable DiarySigner signer,
            Path target,
            Progress progress)
            throws PortfolioFailure {
        try {
            List<UploadedFile> placed = new ArrayList<>();
            List<String> larger = new ArrayList<>();
            AtomicInteger volumes = new AtomicInteger();
            AtomicFolder.<PortfolioFailure>write(target, inside -> {
                List<ExhibitFileCopy> exhibits = ExhibitFileCopy.of(content, originals, messages, progress);
                List<UploadedFile> portfolio = portfolio(content, signer, inside.path(), progress);
                Names names = new Names(portfolio, exhibits, limits);
                volumes.set(portfolio.size());
                for (int i = 0; i < portfolio.size(); i++) {
                    placed.add(portfolio.get(i).moved(names.of(i), inside.path()));
                }
                for (int i = 0; i < exhibits.size(); i++) {
                    String path = names.of(portfolio.size() + i);
                    placed.add(new UploadedFile(path, inside.write(path, exhibits.get(i)::writeTo)));
                }
                larger.addAll(names.tooLarge());
                byte[] list = list(content, limits, placed).getBytes(StandardCharsets.UTF_8);
                placed.add(new UploadedFile(LIST, inside.write(LIST, out -> out.write(list))));
            });
            return receipt(content, target, placed).withLarger(larger).inVolumes(volumes.get());
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    /** The files of the portfolio, written into a folder under the names that they have without a number. */
    private List<UploadedFile> portfolio(
            PortfolioContent content, @Nullable DiarySigner signer, Path folder, Progress progress)
            throws IOException, PortfolioFailure {
        PortfolioVolumes volumes = writer.volumes(content, signer, false, progress);
        List<UploadedFile> files = new ArrayList<>();
        volumes.write(
                (volume, pdf) -> {
                    String name = volumes.nameOf("portfolio", volume) + ".pdf";
                    AtomicFile.FinishedFile written =
                            AtomicFile.<PortfolioFailure>write(folder.resolve(name), pdf, (file, _) -> {
                                if (signer != null) {
                                    writer.requireSigned(file);
                                }
                            });
                    files.add(new UploadedFile(name, written));
                },
                progress);
        return files;
    }

    /** The name of each file with its folder: {@code set-01/01_portfolio.pdf}, {@code set-01/02_SB1_front door.jpg}. */
    private static final class Names {
        private final UploadPlan plan;
        private final String[] paths;

        Names(List<UploadedFile> portfolio, List<ExhibitFileCopy> exhibits, UploadLimits limits) {
            List<String> given = Stream.concat(
                            portfolio.stream().map(UploadedFile::path),
                            exhibits.stream().map(ExhibitFileCopy::name))
                    .toList();
            plan = UploadPlan.of(
                    Stream.concat(
                                    portfolio.stream()
                                            .map(file -> file.written().size()),
                                    exhibits.stream().map(ExhibitFileCopy::size))
                            .toList(),
                    limits);
            paths = new String[given.size()];
            int width = Math.max(2, String.valueOf(paths.length).length());
            int sets = Math.max(2, String.valueOf(plan.sets().size()).length());
            for (int set = 0; set < plan.sets().size(); set++) {
                String folder = "set-" + padded(set + 1, sets) + "/";
                plan.sets().get(set).forEach(i -> paths[i] = folder + name(i, given, width));
            }
            plan.tooLarge().forEach(i -> paths[i] = "too-large/" + name(i, given, width));
        }

        private static String name(int i, List<String> given, int width) {
            return padded(i + 1, width) + "_" + given.get(i);
        }

        private static String padded(int number, int width) {
            return String.format(Locale.ROOT, "%0" + width + "d", number);
        }

        String of(int i) {
            return paths[i];
        }

        /** Those that exceed the limits of the portal. */
        List<String> tooLarge() {
            return plan.tooLarge().stream().map(this::of).toList();
        }
    }

    private String list(PortfolioContent content, UploadLimits limits, List<UploadedFile> placed) {
        Formats formats = messages.formats();
        StringBuilder list = new StringBuilder();
        line(list, word("title"));
        line(list, word("code", content.code().toString(), formats.exactDateTime(content.madeAt())));
        line(list, word("limits", limits.files(), formats.size(limits.fileBytes()), formats.size(limits.allBytes())));
        line(list, word("how"));
        String folder = "";
        for (UploadedFile file :
                placed.stream().sorted(Comparator.comparing(UploadedFile::path)).toList()) {
            int stroke = file.path().indexOf('/');
            String now = file.path().substring(0, stroke);
            if (!now.equals(folder)) {
                list.append('\n');
                line(list, word(now.startsWith("set-") ? "set" : "too-large", now));
                folder = now;
            }
            line(
                    list,
                    word(
                            "file",
                            file.path().substring(stroke + 1),
                            formats.size(file.written().size()),
                            file.written().sha256().hex()));
        }
        return list.toString();
    }

    private static void line(StringBuilder list, String line) {
        list.append(line).append('\n');
    }

    private String word(String key, Object... arguments) {
        return messages.get("upload." + key, arguments);
    }

    private static PortfolioReceipt receipt(PortfolioContent content, Path target, List<UploadedFile> placed) {
        return new PortfolioReceipt(
                target,
                placed.stream().mapToLong(file -> file.written().size()).sum(),
                placed.getLast().written().sha256(),
                content.sheets().stream().map(IncidentSheet::number).toList(),
                placed.stream()
                        .limit(MOST_NOTED)
                        .map(file -> new WrittenFile(file.path(), file.written().sha256()))
                        .toList(),
                List.of(),
                1);
    }
}
