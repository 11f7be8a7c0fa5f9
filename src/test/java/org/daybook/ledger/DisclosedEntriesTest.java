package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FilledExhibit;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.ledger.DisclosedEntries.As;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;

/** A proof gives strangers the stored bytes of an entry only if every word of them is printed as it is. */
class DisclosedEntriesTest {
    private static final long SEQ = 7;
    private static final Authorship WRITER = new Authorship("worker", "client");

    private final EntryCodec codec = new EntryCodec();

    private static EntryMetadata inZone(String zone) {
        EntryMetadata by = EveryEntry.ENVELOPE;
        return new EntryMetadata(by.recordedAt(), ZoneId.of(zone), by.author(), by.onBehalfOf(), by.program());
    }

    private static DisclosedEntries printing(Entry printed) {
        return new DisclosedEntries(Map.of(SEQ, new As(printed, WRITER)), false);
    }

    private boolean isGiven(DisclosedEntries printed, Entry stored, EntryMetadata by) {
        return printed.allows(
                SEQ,
                new EntryCodec.Decoded(by, stored),
                codec.encode(by, stored).publicPart(),
                codec);
    }

    private boolean isGiven(DisclosedEntries printed, Entry stored) {
        return isGiven(printed, stored, EveryEntry.ENVELOPE);
    }

    private static Entry recorded(Incident incident) {
        return new Entry.IncidentRecorded(incident);
    }

    @Test
    void anEntryPrintedAsItIsStoredIsGiven() {
        for (Entry entry : EveryEntry.examples()) {
            boolean isClaimed = entry instanceof Entry.ExhibitAdded added && added.claim() != null;
            assertThat(isGiven(printing(entry), entry))
                    .as(entry.getClass().getSimpleName())
                    .isEqualTo(!isClaimed);
        }
    }

    @Test
    void anEntryThatIsNotPrintedIsNotGiven() {
        for (Entry entry : EveryEntry.examples()) {
            if (entry instanceof Entry.DiaryStarted) {
                continue;
            }
            assertThat(isGiven(DisclosedEntries.NOTHING, entry)).isFalse();
            DisclosedEntries other = new DisclosedEntries(Map.of(SEQ + 1, new As(entry, WRITER)), true);
            assertThat(isGiven(other, entry)).as("another entry is printed").isFalse();
        }
    }

    @Test
    void anIncidentOfWhichOneWordIsPrintedOtherwiseIsNotGiven() {
        Incident stored = FilledIncident.ofPaperLog();
        for (String path : FilledIncident.texts(stored).keySet()) {
            Incident printed = FilledIncident.of(step ->
                    step.equals(path) ? "" : FilledIncident.texts(stored).getOrDefault(step, ""));
            boolean isPrivate = codecText(printed).equals(codecText(stored)) && !printed.equals(stored);
            assertThat(isGiven(printing(recorded(printed)), recorded(stored)))
                    .as(path)
                    .isEqualTo(isPrivate);
        }
    }

    private String codecText(Incident incident) {
        return new String(codec.encode(EveryEntry.ENVELOPE, recorded(incident)).publicPart(), StandardCharsets.UTF_8);
    }

    @Test
    void aPrivateNoteThatIsNotPrintedDoesNotKeepTheRestBack() {
        Incident stored = FilledIncident.ofPaperLog();
        Incident printed = stored.with(new IncidentHandling(stored.handling().inPortfolio(), "", ""));
        assertThat(printed).isNotEqualTo(stored);
        assertThat(isGiven(printing(recorded(printed)), recorded(stored))).isTrue();
    }

    @Test
    void anEntryPrintedUnderAnotherNameIsNotGiven() {
        Entry entry = recorded(FilledIncident.ofPaperLog());
        for (Authorship other : new Authorship[] {
            Authorship.OWNER,
            new Authorship("worker", ""),
            new Authorship("", "client"),
            new Authorship("Worker", "client")
        }) {
            assertThat(isGiven(new DisclosedEntries(Map.of(SEQ, new As(entry, other)), false), entry))
                    .isFalse();
        }
    }

    @Test
    void aZoneFromWhichSheCouldBeFoundIsNotGivenUnlessChosen() {
        Entry entry = recorded(FilledIncident.ofPaperLog());
        for (String usual : new String[] {"Europe/London", "Z", "UTC"}) {
            assertThat(isGiven(printing(entry), entry, inZone(usual))).as(usual).isTrue();
        }
        for (String telling : new String[] {"Europe/Jersey", "America/New_York", "+01:00", "Europe/Belfast"}) {
            assertThat(isGiven(printing(entry), entry, inZone(telling)))
                    .as(telling)
                    .isFalse();
            DisclosedEntries chosen = new DisclosedEntries(Map.of(SEQ, new As(entry, WRITER)), true);
            assertThat(isGiven(chosen, entry, inZone(telling))).as(telling).isTrue();
        }
    }

    @Test
    void whereAFileIsSealedIsNotPrintedAndKeepsNothingBack() {
        Entry stored = new Entry.ExhibitAdded(
                FilledExhibit.ofFile(),
                new Entry.SealedFile(new Id<>("ef".repeat(16)), EveryEntry.hash(), 9, EveryEntry.hash()));
        assertThat(isGiven(printing(new Entry.ExhibitAdded(FilledExhibit.ofFile(), null)), stored))
                .isTrue();
        Exhibit retitled = FilledExhibit.ofFile().with(new ExhibitDescription("another title", "", "", ""));
        assertThat(isGiven(printing(new Entry.ExhibitAdded(retitled, null)), stored))
                .isFalse();
    }

    @Test
    void anExhibitThatAnotherDiaryVouchesForIsNotGiven() {
        Entry stored = new Entry.ExhibitAdded(FilledExhibit.ofFile(), null, EveryEntry.claim());
        assertThat(isGiven(printing(stored), stored)).isFalse();
    }

    @Test
    void thePublicKeyIsGivenWithAnyPrintedEntryAndWithNone() {
        Entry start = new Entry.DiaryStarted(EveryEntry.hash(), EveryEntry.hash());
        assertThat(isGiven(printing(recorded(FilledIncident.ofPaperLog())), start))
                .isTrue();
        assertThat(isGiven(DisclosedEntries.NOTHING, start)).isFalse();
    }

    @Test
    void wordsOfANewerVersionThatThisOneCannotPrintKeepAnEntryBack() throws MalformedEntryException {
        Entry entry = recorded(FilledIncident.ofPaperLog());
        EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, entry);
        String newer = new String(parts.publicPart(), StandardCharsets.UTF_8)
                .replaceFirst("\"number\":", "\"mood\":\"low\",\"number\":");
        byte[] stored = newer.getBytes(StandardCharsets.UTF_8);
        EntryCodec.Decoded decoded = codec.decode(stored, parts.privatePart());
        assertThat(printing(entry).allows(SEQ, decoded, stored, codec)).isFalse();
    }
}
