package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.rows.RowMerkleTree;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.FileMetadata;
import org.daybook.files.AtomicFile;
import org.daybook.files.HashingOutputStream;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.OriginalSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;

/** Decides for each exhibit whether its file goes into the bundle, in what form and under which name. */
record ExhibitFilePlan(PortfolioContent content, BundleChoice choice, ExhibitFileNames names, Progress progress) {
    /** The exhibits by number. Copies are made once for this, to see whether they can be. */
    List<BundledExhibit> all() throws IOException, PortfolioFailure {
        List<BundledExhibit> all = new ArrayList<>();
        for (ExhibitSheet sheet : content.exhibits()) {
            all.add(one(sheet));
        }
        return all;
    }

    private BundledExhibit one(ExhibitSheet sheet) throws IOException, PortfolioFailure {
        FileMetadata account = sheet.exhibit().file();
        ExhibitSheet.File file = sheet.file();
        if (account == null) {
            return BundledExhibit.without(sheet, FileDisposition.PHYSICAL_ITEM);
        }
        if (file == null) {
            return BundledExhibit.without(sheet, FileDisposition.LOST);
        }
        if (choice.originals() == Originals.NONE) {
            return BundledExhibit.without(sheet, FileDisposition.NOT_CHOSEN);
        }
        if (sheet.exhibit().handling().covered()
                && !content.request().exhibits().covered()) {
            return BundledExhibit.without(sheet, FileDisposition.COVERED);
        }
        if (sheet.isDamaged()) {
            return BundledExhibit.without(sheet, FileDisposition.DAMAGED);
        }
        if (sheet.original() != null && choice.originals() != Originals.ALL) {
            return extract(sheet, file, sheet.original());
        }
        return choice.originals() != Originals.WITHOUT_PLACES
                ? new BundledExhibit(
                        sheet,
                        FileDisposition.ORIGINAL,
                        names.original(sheet, account),
                        new AtomicFile.FinishedFile(file.length(), file.sha256()),
                        out -> copy(file, out))
                : withoutPlace(sheet, account, file);
    }

    private BundledExhibit extract(ExhibitSheet sheet, ExhibitSheet.File file, OriginalSheet original)
            throws IOException {
        MessageExtract extract = new MessageExtract(RowMerkleTree.begin(sheet.label(), file.sha256()), original);
        if (extract.isEmpty()) {
            return BundledExhibit.without(sheet, FileDisposition.NO_MESSAGES);
        }
        HashingOutputStream measured = HashingOutputStream.discarding();
        extract.writeTo(measured);
        return new BundledExhibit(
                sheet, FileDisposition.EXTRACT, names.extract(sheet), measured.written(), extract::writeTo);
    }

    private BundledExhibit withoutPlace(ExhibitSheet sheet, FileMetadata account, ExhibitSheet.File file)
            throws IOException, PortfolioFailure {
        FileKind kind = FileKind.ofMediaType(account.kind());
        if (kind.group() != FileKind.FileGroup.PICTURE) {
            return BundledExhibit.without(sheet, FileDisposition.NOT_LOOKED_INSIDE);
        }
        StrippedPicture copy = new StrippedPicture(file.source(), kind, account.dimensions(), progress);
        HashingOutputStream measured = HashingOutputStream.discarding();
        if (!copy.isMade(measured)) {
            return BundledExhibit.without(sheet, FileDisposition.NO_COPY);
        }
        return new BundledExhibit(
                sheet, FileDisposition.COPY, names.copy(sheet, account, copy.extension()), measured.written(), out -> {
                    if (!copy.isMade(out)) {
                        throw new IOException("the picture is not what it was");
                    }
                });
    }

    private static void copy(ExhibitSheet.File file, OutputStream out) throws IOException {
        try (InputStream in = Channels.newInputStream(file.source().open())) {
            in.transferTo(out);
        }
    }
}
