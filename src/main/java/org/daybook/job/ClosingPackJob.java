package org.daybook.job;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.RetentionDate;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheetKind;
import org.daybook.support.SupportSheetRequest;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * What is made beside a copy that is handed over when a case is closed: the log of what was shared, the receipt for
 * what was erased and, if chosen, counts without names. Blocking; neither for the vault thread nor the interface
 * thread.
 */
public final class ClosingPackJob {
    private final Session session;

    public ClosingPackJob(Session session) {
        this.session = session;
    }

    /** What is still to be settled before the case is closed, to be said before anything is made. Vault thread. */
    public static List<String> stillOpen(OpenCase open, LocalDate today, Messages messages) throws VaultFailure {
        Formats formats = messages.formats();
        List<String> lines = new ArrayList<>();
        open.caseRecords()
                .notWithdrawn(CaseRecordKind.RETENTION)
                .forEach(rule -> rule.day(RetentionDate.ERASE)
                        .ifPresent(day -> lines.add(messages.get("colleague.closing-kept", formats.date(day)))));
        if (lines.isEmpty()) {
            lines.add(messages.get("colleague.closing-kept-not-said"));
        }
        String names = open.keys().access().stream()
                .filter(access -> !access.isOver(today))
                .map(AccessGrant::name)
                .collect(Collectors.joining(", "));
        lines.add(
                names.isEmpty()
                        ? messages.get("colleague.closing-access-none")
                        : messages.get("colleague.closing-access", names));
        int drafts = open.drafts().list().size();
        if (drafts > 0) {
            lines.add(messages.count("colleague.closing-drafts", drafts));
        }
        return lines;
    }

    /**
     * Writes the sheets beside the copy, after it, so that the log has it; each under the name of the copy with a
     * number, and each recorded in the diary. Those that were written stay if a later one fails.
     */
    public List<SupportSheetJob.WrittenSheet> write(Path copy, boolean statistics, String organisation)
            throws PortfolioFailure, VaultFailure {
        List<SupportSheetJob.WrittenSheet> written = new ArrayList<>();
        written.add(sheet(SupportSheetKind.SHARING_LOG, SheetFormat.PDF, copy, organisation));
        written.add(sheet(SupportSheetKind.ERASURES, SheetFormat.PDF, copy, organisation));
        if (statistics) {
            written.add(sheet(SupportSheetKind.STATISTICS, SheetFormat.CSV, copy, organisation));
        }
        return written;
    }

    private SupportSheetJob.WrittenSheet sheet(SupportSheetKind kind, SheetFormat form, Path copy, String organisation)
            throws PortfolioFailure, VaultFailure {
        String name = String.valueOf(copy.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path free = Stream.iterate(1, number -> number + 1)
                .map(number -> copy.resolveSibling(name + "-" + number + "." + form.extension()))
                .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
        return new SupportSheetJob(session)
                .write(new SupportSheetRequest(kind, "", "", organisation, false), form, free);
    }
}
