package org.daybook.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * An invented case: what was recorded, and when. It is the same on every computer.
 *
 * <p>It can be moved by multiples of 52 weeks, which keeps weekdays and seasons right.
 */
public final class SampleCase {
    /** The time zone in which everything in the sample happened. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int DAYS_OF_52_WEEKS = 364;
    private static final LocalDate LAST_DAY_OF_SCRIPT = LocalDate.of(2026, 10, 28);

    private static final List<String> PARTS =
            List.of("1-written-up.txt", "2-winter.txt", "3-spring.txt", "4-summer.txt", "5-autumn.txt", "7-case.txt");

    private final ZoneId zone;
    private final List<ScriptedEntry> steps;
    private final List<SampleExhibit> exhibits;

    /**
     * An entry of the case.
     *
     * @param at the moment on the scripted clock
     * @param entry what was written down
     * @param by who wrote it down, and for whom
     */
    public record ScriptedEntry(Instant at, Entry entry, Authorship by) {}

    /**
     * An exhibit of the case.
     *
     * @param at the moment on the scripted clock
     * @param exhibit its record, without a number and the metadata of its file
     * @param file its file; null for a physical item
     * @param by who added it
     */
    record SampleExhibit(
            Instant at, Exhibit exhibit, @Nullable SampleFile file, Authorship by) {}

    /**
     * Reads a script.
     *
     * @param zone of all times in it
     * @param parts its resources, but for the exhibits
     * @param exhibits the resource of the exhibits
     * @param daysLater how much later than in the script everything is to have happened
     */
    SampleCase(ZoneId zone, List<String> parts, String exhibits, long daysLater) {
        this.zone = zone;
        this.steps = List.copyOf(new Telling(zone, daysLater).steps(parts));
        SampleExhibitReader reader = new SampleExhibitReader(zone, daysLater);
        this.exhibits =
                ScriptReader.readExhibits(exhibits).stream().map(reader::read).toList();
    }

    /** The case, moved so that it ends before {@code today} and at most 52 weeks before it. */
    public static SampleCase endingBefore(LocalDate today) {
        long days = today.minusDays(1).toEpochDay() - LAST_DAY_OF_SCRIPT.toEpochDay();
        return new SampleCase(ZONE, PARTS, "6-exhibits.txt", Math.floorDiv(days, DAYS_OF_52_WEEKS) * DAYS_OF_52_WEEKS);
    }

    /** The time zone in which everything happened. */
    ZoneId zone() {
        return zone;
    }

    /** All entries, in order. The diary was opened before the first of each day. */
    public List<ScriptedEntry> steps() {
        return steps;
    }

    /** All exhibits, in order. */
    List<SampleExhibit> exhibits() {
        return exhibits;
    }

    /** When the diary was created: some minutes before the first entry. */
    public Instant begun() {
        return steps.getFirst().at();
    }

    private static final class Telling {
        private static final int MINUTES_TO_BEGIN = 12;

        private final ZoneId zone;
        private final long daysLater;
        private final SampleIncidentReader incidents;
        private final SampleCaseRecordReader caseRecords;
        private final List<ScriptedEntry> steps = new ArrayList<>();
        private final Map<String, Map<String, String>> fieldsByName = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> highest = new HashMap<>();
        private @Nullable LocalDate day;

        Telling(ZoneId zone, long daysLater) {
            this.zone = zone;
            this.daysLater = daysLater;
            this.incidents = new SampleIncidentReader(zone, daysLater);
            this.caseRecords = new SampleCaseRecordReader(zone, daysLater);
        }

        List<ScriptedEntry> steps(List<String> parts) {
            ScriptReader.readAll(parts).forEach(this::tell);
            return steps;
        }

        private void tell(ScriptBlock block) {
            Instant at = block.at().plusDays(daysLater).atZone(zone).toInstant();
            if (!block.at().toLocalDate().equals(day)) {
                day = block.at().toLocalDate();
                Instant opened = at.minusSeconds(60L * MINUTES_TO_BEGIN);
                steps.add(new ScriptedEntry(
                        opened, new DiaryOpened(DiaryOpened.UnlockWay.PASSPHRASE, List.of(), 0), Authorship.OWNER));
            }
            steps.add(new ScriptedEntry(at, entry(block), authorship(block)));
        }

        private static Authorship authorship(ScriptBlock block) {
            // In a request to stop, 'by' is whoever asked; she recorded all of them herself.
            return block.kind().equals(CaseRecordKind.STOP_REQUEST.code())
                    ? Authorship.OWNER
                    : new Authorship(block.text("by"), block.text("for"));
        }

        private Entry entry(ScriptBlock block) {
            return switch (block.verb()) {
                case "recorded" -> recorded(block);
                case "amended" -> amended(block);
                case "withdrawn" -> withdrawn(block);
                case "heading" ->
                    new HeadingRecorded(SampleHeadingReader.read(new ScriptFields(block.fields(), zone, daysLater)));
                default -> throw new IllegalStateException(block.verb());
            };
        }

        private Entry recorded(ScriptBlock block) {
            numbers.put(block.name(), highest.merge(block.kind(), 1, Integer::sum));
            fieldsByName.put(block.name(), block.fields());
            return block.kind().isEmpty()
                    ? new IncidentRecorded(incident(block, block.fields()))
                    : new CaseRecordRecorded(caseRecord(block, block.fields()));
        }

        private Entry amended(ScriptBlock block) {
            Map<String, String> before = fieldsByName.get(block.name());
            if (before == null) {
                throw new IllegalStateException("nothing to amend: " + block.name());
            }
            Map<String, String> after = SampleIncidentReader.amended(before, block.fields());
            fieldsByName.put(block.name(), after);
            return block.kind().isEmpty()
                    ? new IncidentAmended(incident(block, after), block.text("reason"))
                    : new CaseRecordAmended(caseRecord(block, after), block.text("reason"));
        }

        private Entry withdrawn(ScriptBlock block) {
            String reason = block.text("reason");
            return block.kind().isEmpty()
                    ? new IncidentWithdrawn(SampleIncidentReader.id(block.name()), reason)
                    : new CaseRecordWithdrawn(
                            SampleCaseRecordReader.kind(block.kind()),
                            SampleCaseRecordReader.id(block.name()),
                            reason,
                            null);
        }

        private Incident incident(ScriptBlock block, Map<String, String> fields) {
            return incidents.read(block.key(), number(block), fields);
        }

        private CaseRecord caseRecord(ScriptBlock block, Map<String, String> fields) {
            return caseRecords.read(block, number(block), fields);
        }

        private int number(ScriptBlock block) {
            return numbers.getOrDefault(block.name(), 0);
        }
    }

    private static final class SampleHeadingReader {
        private static final String PRINT = "print";

        private SampleHeadingReader() {}

        static CaseHeading read(ScriptFields fields) {
            Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
            fields.texts()
                    .keySet()
                    .forEach(name -> Coded.find(PersonDetailKind.class, name).ifPresent(item -> {
                        String[] cells = fields.cells(name, 2);
                        about.put(item, new PersonDetail(cells[0], cells[1].equals(PRINT)));
                    }));
            return new CaseHeading(
                    about,
                    fields.text("responsible"),
                    ScriptFields.coded(Jurisdiction.class, fields.text("jurisdiction")),
                    UnknownFields.NONE);
        }
    }
}
