package org.daybook.portfolio.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.ledger.DisclosedEntries;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;

/**
 * The ledger entries that a portfolio prints, as printed; {@link DisclosedEntries} decides whether they equal the
 * stored ones, so that their bodies may be disclosed. Entries that are printed in part, in a shorter form, or that
 * name what is not printed, are excluded.
 */
public final class PrintedEntries {
    private final PortfolioContent content;
    private final Set<Id<?>> printed = new HashSet<>();
    private final Map<Long, DisclosedEntries.As> entries = new HashMap<>();

    private PrintedEntries(PortfolioContent content) {
        this.content = content;
        content.sheets().forEach(sheet -> printed.add(sheet.current().id()));
        content.exhibits().forEach(sheet -> printed.add(sheet.id()));
        content.caseRecords().forEach(sheet -> printed.add(sheet.id()));
    }

    public static DisclosedEntries of(PortfolioContent content) {
        PrintedEntries all = new PrintedEntries(content);
        if (content.request().wants(PortfolioSection.SHEETS)) {
            content.sheets().forEach(all::add);
        }
        if (!content.request().preset().isBrief()) {
            content.exhibits().forEach(all::add);
            content.caseRecords().forEach(all::add);
        }
        return new DisclosedEntries(all.entries, content.request().discretion().address());
    }

    private void add(IncidentSheet sheet) {
        boolean original = !sheet.isOriginalMissing();
        for (RecordSheet.SheetVersion<Incident> version : sheet.versions()) {
            Incident incident = version.record();
            if (isPrinted(incident.background().linked())
                    && (incident.background().brokenTerms().isEmpty() || showsTerms())) {
                put(
                        version.stamp(),
                        original ? new IncidentRecorded(incident) : new IncidentAmended(incident, version.reason()));
            }
            original = false;
        }
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            put(
                    withdrawal.stamp(),
                    new IncidentWithdrawn(sheet.current().id(), withdrawal.reason(), withdrawal.claim()));
        }
    }

    /** Adds the current version of an exhibit, since earlier versions are not printed. */
    private void add(ExhibitSheet sheet) {
        if (sheet.original() != null) {
            addTrees(sheet.original());
        }
        boolean links = isPrinted(sheet.incidents())
                && isPrinted(sheet.exhibit().links().exhibits());
        if (links && sheet.amendments() == 0 && !sheet.entered().isMissing()) {
            put(
                    sheet.stamp(),
                    new ExhibitAdded(sheet.exhibit(), null, sheet.entered().claim()));
        }
    }

    /** Adds what fixed the messages in its file, unless that names another file too, which is not printed. */
    private void addTrees(OriginalSheet original) {
        Set<ByteSequence> files = content.exhibits().stream()
                .flatMap(sheet -> Stream.ofNullable(sheet.file()))
                .map(ExhibitSheet.File::sha256)
                .collect(Collectors.toSet());
        for (OriginalSheet.ImportedRows rows : original.imports()) {
            if (rows.tree() != null
                    && rows.stamp() != null
                    && files.containsAll(rows.tree().originals())) {
                put(rows.stamp(), rows.tree());
            }
        }
    }

    private void add(CaseRecordSheet sheet) {
        // Kinds of other sections that are left out are not in the content.
        if (!content.request().wants(PortfolioSection.CASE)) {
            return;
        }
        boolean original = !sheet.isOriginalMissing();
        for (RecordSheet.SheetVersion<CaseRecord> version : sheet.versions()) {
            CaseRecord caseRecord = version.record();
            if (isPrinted(caseRecord.incidents()) && isPrinted(caseRecord.exhibits())) {
                put(
                        version.stamp(),
                        original
                                ? new CaseRecordRecorded(caseRecord)
                                : new CaseRecordAmended(caseRecord, version.reason()));
            }
            original = false;
        }
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            put(
                    withdrawal.stamp(),
                    new CaseRecordWithdrawn(sheet.kind(), sheet.id(), withdrawal.reason(), withdrawal.claim()));
        }
    }

    private void put(RecordSheet.Stamp stamp, Entry entry) {
        entries.put(stamp.seq(), new DisclosedEntries.As(entry, stamp.by()));
    }

    private boolean showsTerms() {
        return !content.leftOutKinds().contains(CaseRecordKind.ORDER);
    }

    private boolean isPrinted(Collection<? extends Id<?>> named) {
        return printed.containsAll(named);
    }
}
