package org.daybook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.PortfolioStore;
import org.daybook.session.Session;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheet;
import org.daybook.support.SupportSheetRequest;
import org.daybook.support.SupportSheetWriter;
import org.daybook.vault.VaultFailure;

/**
 * Writes a sheet for supporters, and records that in the diary. Blocking; neither for the vault thread nor
 * the interface thread.
 */
public final class SupportSheetJob {
    private final Session session;

    public SupportSheetJob(Session session) {
        this.session = session;
    }

    /**
     * A sheet that was written.
     *
     * @param noted whether the diary recorded it
     */
    public record WrittenSheet(Path file, long size, ByteSequence sha256, boolean noted) {}

    private record SignableSheet(SupportSheet sheet, Optional<DiarySigner> signer) {}

    /**
     * Writes it, completely or not at all. It is kept even if the diary cannot record it.
     *
     * @param target must not exist
     */
    public WrittenSheet write(SupportSheetRequest request, SheetFormat form, Path target)
            throws PortfolioFailure, VaultFailure {
        SignableSheet collected = await(open -> new SignableSheet(
                open.portfolios().sheet(request),
                request.kind().namesDiary() ? open.portfolios().signer() : Optional.empty()));
        ExternalWrite outside = ExternalWrite.begin(session, request.preparedFor(), target);
        AtomicFile.FinishedFile written = null;
        try {
            written = AtomicFile.<RuntimeException>write(
                    target,
                    out -> new SupportSheetWriter()
                            .write(collected.sheet(), form, collected.signer().orElse(null), out));
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        } finally {
            if (written == null) {
                outside.giveUp();
            }
        }
        WrittenFile file = new WrittenFile(String.valueOf(target.getFileName()), written.sha256());
        boolean noted = outside.end(_ -> List.of(PortfolioStore.written(collected.sheet(), file)))
                .isEmpty();
        return new WrittenSheet(target, written.size(), written.sha256(), noted);
    }

    private <T> T await(Session.CaseWork<T, PortfolioFailure> work) throws PortfolioFailure, VaultFailure {
        return session.await(work, PortfolioFailure.Cancelled::new);
    }
}
