package org.daybook.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.security.SecureRandom;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.PendingFile;
import org.daybook.evidence.VaultThread;
import org.daybook.evidence.metadata.FileSystemMetadata;
import org.daybook.evidence.metadata.MediaInspector;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.incident.Incident;
import org.daybook.ledger.Ledger;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.sample.SampleCase.SampleExhibit;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;

/** Adds exhibits to the sample diary as a real session does: sealed, inspected and recorded. */
final class SampleExhibitSealer {
    private final OpenVault vault;
    private final Ledger ledger;
    private final ZoneId zone;
    private final EvidenceStore store;
    private final Map<ByteSequence, Exhibit> held = new HashMap<>();
    private int number;

    SampleExhibitSealer(OpenVault vault, Ledger ledger, SecureRandom random, ZoneId zone) {
        this.vault = vault;
        this.ledger = ledger;
        this.zone = zone;
        this.store = new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, random);
    }

    void add(SampleExhibit added) throws VaultFailure {
        SampleFile file = added.file();
        if (file == null) {
            number++;
            ledger.appendKeeping(new ExhibitAdded(added.exhibit().numbered(number), null), added.by(), null);
            return;
        }
        byte[] content = file.content().get();
        try {
            PendingFile incoming = store.seal(new ByteArrayInputStream(content), content.length, Progress.UNWATCHED);
            Exhibit same = held.get(incoming.file().sha256());
            if (same == null) {
                record(added, file, incoming);
            } else {
                again(added, same, file.name());
            }
        } catch (EvidenceFailure | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(SampleExhibit added, SampleFile file, PendingFile incoming)
            throws VaultFailure, EvidenceFailure, IOException {
        number++;
        Exhibit exhibit = inspected(added.exhibit().numbered(number), file, incoming);
        vault.transaction(() -> {
            incoming.write(vault.blobs());
            return ledger.appendKeeping(new ExhibitAdded(exhibit, incoming.file()), added.by(), null);
        });
        held.put(incoming.file().sha256(), exhibit);
    }

    /** Identical content is stored once: the exhibit is linked to another incident, and its other name is noted. */
    private void again(SampleExhibit added, Exhibit same, String name) throws VaultFailure {
        Exhibit linked = same;
        for (Id<Incident> incident : added.exhibit().links().incidents()) {
            linked = linked.with(linked.links().withIncident(incident));
        }
        List<Entry> entries = new ArrayList<>(List.of(new ExhibitAmended(linked, "")));
        if (!Objects.requireNonNull(same.file()).name().equals(name)) {
            entries.add(new ExhibitMetAgain(same.id(), name, ""));
        }
        ledger.appendAll(entries, added.by(), null);
    }

    private Exhibit inspected(Exhibit exhibit, SampleFile file, PendingFile incoming)
            throws EvidenceFailure, IOException {
        FileSystemMetadata named = new FileSystemMetadata(file.name(), "", file.saved(), null);
        try (SeekableByteChannel channel = store.open(incoming)) {
            FileMetadata account = new MediaInspector().inspect(channel, named);
            return exhibit.with(account).with(dating(exhibit.dating(), account));
        }
    }

    /** The chosen time among those in the file's metadata. */
    private ExhibitDating dating(ExhibitDating picked, FileMetadata account) {
        if (!picked.when().equals(EventTime.unknown(zone))) {
            return picked;
        }
        return account.times().stream()
                .filter(time -> time.source() == picked.source())
                .findFirst()
                .map(time -> new ExhibitDating(picked.source(), when(time), picked.reason()))
                .orElseThrow(() -> new IllegalStateException("the file gives no such time: " + picked.source()));
    }

    private EventTime when(FileTimestamp time) {
        ZoneOffset offset = time.offset();
        if (time.source() == FileTimestamp.TimestampSource.FILE_NAME
                && time.at().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return EventTime.exactly(time.at().toLocalDate(), null, zone);
        }
        return offset == null
                ? EventTime.exactly(time.at().toLocalDate(), time.at().toLocalTime(), zone)
                : EventTime.exactly(time.at().toLocalDate(), time.at().toLocalTime(), offset);
    }
}
