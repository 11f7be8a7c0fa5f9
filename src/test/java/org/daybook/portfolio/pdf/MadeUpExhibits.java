package org.daybook.portfolio.pdf;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.BytesChannel;
import org.daybook.crypto.Hashes;
import org.daybook.decoder.Decoder;
import org.daybook.decoder.DecoderLimits;
import org.daybook.evidence.PlateFiles;
import org.daybook.evidence.metadata.FileSystemMetadata;
import org.daybook.evidence.metadata.MediaInspector;
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
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/** Invented exhibits of every kind for tests, in a portfolio of four incidents unless it is said otherwise. */
public final class MadeUpExhibits {
    /** Ends with the tests. */
    private static final Decoder DECODER = new Decoder(DecoderLimits.USUAL);

    /** What the diary says from which the thing was salvaged. */
    private static final ImportedClaim CLAIM = new ImportedClaim(
            "ab".repeat(16),
            7,
            OffsetDateTime.of(2026, 10, 6, 9, 0, 0, 0, ZoneOffset.UTC),
            "Wendy",
            "Joan",
            "cd".repeat(32),
            false);

    private final List<ExhibitSheet> sheets = new ArrayList<>();

    private final int incidents;

    private MadeUpExhibits(int incidents) {
        this.incidents = incidents;
    }

    /** Of which each belongs to one of so many incidents. */
    public static MadeUpExhibits among(int incidents) {
        return new MadeUpExhibits(incidents);
    }

    /** None yet. */
    public static MadeUpExhibits none() {
        return among(4);
    }

    /** Pictures of every kind and in every orientation, and what cannot be shown. */
    public static MadeUpExhibits ofEveryKind() throws Exception {
        MadeUpExhibits exhibits = none();
        for (Map.Entry<String, byte[]> file : PlateFiles.ofEveryKind().entrySet()) {
            exhibits.file(file.getKey(), file.getValue());
        }
        for (int orientation = 1; orientation <= 8; orientation++) {
            exhibits.file("turned-" + orientation + ".jpg", PlateFiles.turned(orientation, 900, 600));
        }
        return exhibits.file("cut.jpg", PlateFiles.cutInHeader())
                .file("cut-later.jpg", PlateFiles.cutInPicture())
                .file("words.txt", "I will wait".getBytes())
                .file("nothing.jpg", new byte[0])
                .file("photo.heic", heic())
                .physicalItem();
    }

    /** One more: a whole file that may be printed. */
    public MadeUpExhibits file(String name, byte[] bytes) throws Exception {
        return file(name, bytes, FileCondition.WHOLE, ExhibitHandling.ORDINARY);
    }

    /** One more file. */
    public MadeUpExhibits file(String name, byte[] bytes, FileCondition condition, ExhibitHandling handling)
            throws Exception {
        FileMetadata account = new MediaInspector().inspect(new BytesChannel(bytes), FileSystemMetadata.named(name));
        int number = sheets.size() + 1;
        Exhibit exhibit = Exhibit.of(id(number), number, account)
                .with(new ExhibitDescription("Title of " + name, "What " + name + " shows", transcript(name), ""))
                .with(new Provenance("I made it", "From my telephone", "On my telephone"))
                .with(new ExhibitDating(
                        FileTimestamp.TimestampSource.TAKEN,
                        EventTime.exactly(
                                MadeUpContent.START.plusDays(number), LocalTime.of(10, 15), MadeUpContent.ZONE),
                        "My clock was right"))
                .with(new ExhibitLinks(List.of(incident(1 + number % incidents)), List.of()))
                .with(handling);
        return add(
                exhibit,
                new ExhibitSheet.File(
                        ByteSequence.of(Hashes.newSha256().digest(bytes)),
                        bytes.length,
                        new PlateSource(() -> new BytesChannel(bytes), DECODER),
                        List.of(new ExhibitSheet.Again(
                                "Other name of " + name,
                                MadeUpContent.stamp(number, 30).recordedAt()))),
                condition);
    }

    /** Of a recording, with two times that are places in it and one that is not. */
    private static String transcript(String name) {
        return name.endsWith(".wav") ? "00:02 Hello.\n[0:12] He said that at 21:05 he would come." : "";
    }

    /** One more: a letter on paper. */
    public MadeUpExhibits physicalItem() {
        int number = sheets.size() + 1;
        EventTime when = EventTime.exactly(MadeUpContent.START.plusDays(3), LocalTime.of(9, 0), MadeUpContent.ZONE);
        Exhibit exhibit = Exhibit.of(
                        id(number),
                        number,
                        new PhysicalItem(
                                "Through the letter box",
                                "A brown envelope, posted in Walsall",
                                "In a paper bag in my wardrobe",
                                List.of(
                                        new CustodyTransfer(
                                                when, "", "Me", "Picked up with gloves, put in a paper bag"),
                                        new CustodyTransfer(when, "Me", "PC 4411", "Given to the police"))))
                .with(new ExhibitDescription("The letter", "Two pages, written by hand", "", ""))
                .with(new ExhibitLinks(List.of(incident(2)), List.of(id(1))));
        return add(exhibit, null, FileCondition.UNCHECKED);
    }

    private MadeUpExhibits add(Exhibit exhibit, ExhibitSheet.@Nullable File file, FileCondition condition) {
        sheets.add(new ExhibitSheet(
                exhibit,
                "SB" + exhibit.number(),
                "SB",
                true,
                new ExhibitSheet.Entered(
                        MadeUpContent.stamp(50L + exhibit.number(), 20),
                        MadeUpContent.stamp(50L + exhibit.number(), 20),
                        false,
                        exhibit.number() % 3 == 0 ? 1 : 0,
                        exhibit.isPhysical() ? CLAIM : null),
                file,
                null,
                condition));
        return this;
    }

    public PortfolioContent content() {
        return content(ExhibitChoice.USUAL);
    }

    public PortfolioContent content(ExhibitChoice choice) {
        return content(Requests.everything().with(choice));
    }

    public PortfolioContent content(PortfolioRequest request) {
        return content(request, MadeUpContent.special());
    }

    /** Beside other incidents. */
    public PortfolioContent content(List<IncidentSheet> incidents) {
        return content(Requests.everything().with(ExhibitChoice.USUAL), incidents);
    }

    private PortfolioContent content(PortfolioRequest request, List<IncidentSheet> incidents) {
        PortfolioContent plain = MadeUpContent.of(incidents);
        return new PortfolioContent(
                request,
                plain.madeAt(),
                plain.program(),
                plain.heading(),
                plain.printed().withExhibits(sheets),
                plain.summary(),
                plain.ledger(),
                Sheets.nothingWithheld(plain.printed().withExhibits(sheets)),
                PreviouslyPrintedRecords.NONE);
    }

    /** The id of the exhibit with a number. */
    public static Id<Exhibit> id(int number) {
        return new Id<>("%032x".formatted(1000 + number));
    }

    static Id<Incident> incident(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static byte[] heic() {
        byte[] bytes = new byte[64];
        System.arraycopy("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(), 0, bytes, 0, 24);
        return bytes;
    }
}
