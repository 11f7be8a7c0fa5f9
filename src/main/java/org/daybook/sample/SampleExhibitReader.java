package org.daybook.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.sample.SampleCase.SampleExhibit;
import org.jspecify.annotations.Nullable;

/**
 * Reads exhibits from the script. The metadata of a file is read when it is sealed.
 *
 * @param zone the zone of all times in the script
 * @param daysLater how much later than in the script everything is to have happened
 */
record SampleExhibitReader(ZoneId zone, long daysLater) {
    SampleExhibit read(ScriptBlock block) {
        ScriptFields fields = new ScriptFields(block.fields(), zone, daysLater);
        Instant at = block.at().plusDays(daysLater).atZone(zone).toInstant();
        SampleFile file = fields.text("file").isEmpty() ? null : file(fields);
        return new SampleExhibit(at, exhibit(block.key(), fields, file), file, Authorship.OWNER);
    }

    private Exhibit exhibit(String key, ScriptFields fields, @Nullable SampleFile file) {
        Exhibit bare = file == null
                ? Exhibit.of(id(key), 0, physicalItem(fields))
                : Exhibit.of(id(key), 0, FileMetadata.named(file.name()));
        return bare.with(new ExhibitDescription(
                        fields.text("title"),
                        fields.text("description"),
                        fields.text("transcript"),
                        fields.text("producer")))
                .with(new Provenance(fields.text("made"), fields.text("how"), fields.text("original")))
                .with(dating(fields))
                .with(new ExhibitLinks(
                        fields.words("of").stream()
                                .map(SampleIncidentReader::<Incident>id)
                                .toList(),
                        fields.words("with").stream()
                                .map(SampleExhibitReader::id)
                                .toList()))
                .with(new ExhibitHandling(true, fields.text("covered").equals("yes"), fields.text("private")));
    }

    /** Differs from the id of an incident with the same name. */
    static Id<Exhibit> id(String key) {
        return SampleIncidentReader.id("exhibit " + key);
    }

    private SampleFile file(ScriptFields fields) {
        String name = fields.text("file").replaceAll("(?<!\\d)20\\d{6}(?!\\d)", moved(fields.text("file")));
        OffsetDateTime saved = Objects.requireNonNull(moment(fields.text("saved")));
        OffsetDateTime taken = moment(fields.text("taken"));
        String turned = fields.text("turned");
        SampleFileGenerator content = new SampleFileGenerator(
                fields.text("draw"), saved, taken, turned.isEmpty() ? 1 : Integer.parseInt(turned));
        return new SampleFile(name, saved, content::bytes);
    }

    /** The day in a file's name, moved like all others. */
    private String moved(String name) {
        String digits = name.replaceAll(".*?(?<!\\d)(20\\d{6})(?!\\d).*", "$1");
        return digits.equals(name)
                ? name
                : LocalDate.parse(digits, java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
                        .plusDays(daysLater)
                        .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The script names one of the times in the file's metadata, which is looked up when the file is sealed. */
    private ExhibitDating dating(ScriptFields fields) {
        Deque<String> words = new ArrayDeque<>(fields.words("counts"));
        if (words.isEmpty()) {
            return ExhibitDating.NOT_SAID;
        }
        FileTimestamp.TimestampSource source =
                ScriptFields.coded(FileTimestamp.TimestampSource.class, words.removeFirst());
        return new ExhibitDating(source, when(fields, words), fields.text("reason"));
    }

    private static PhysicalItem physicalItem(ScriptFields fields) {
        return new PhysicalItem(
                fields.text("delivery"),
                fields.text("wrapper"),
                fields.text("kept"),
                fields.lines("step").stream()
                        .map(line -> new CustodyTransfer(
                                when(
                                        fields,
                                        new ArrayDeque<>(List.of(line.first().split(" ")))),
                                line.text("from"),
                                line.text("to"),
                                line.text("what")))
                        .toList());
    }

    private static EventTime when(ScriptFields fields, Deque<String> words) {
        LocalDate day = fields.takeDay(words);
        return day == null
                ? EventTime.unknown(fields.zone())
                : EventTime.exactly(day, ScriptFields.takeTime(words), fields.zone());
    }

    private @Nullable OffsetDateTime moment(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] words = text.split(" ");
        return LocalDate.parse(words[0])
                .plusDays(daysLater)
                .atTime(LocalTime.parse(words[1]))
                .atZone(zone)
                .toOffsetDateTime();
    }
}
