package org.daybook.portfolio.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Witness;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Must show 4: what is kept back is in no byte of a bundle, whatever is unpacked, decoded or read as text. */
class KeptBackTest {
    private static final PortfolioRequest COURT = PortfolioRequest.of(PortfolioPreset.COURT)
            .withoutParts(EnumSet.of(PortfolioPart.FEELINGS, PortfolioPart.DAY_TO_DAY, PortfolioPart.WITNESSES));

    /** In no bundle for a court at all. */
    private static final List<String> NEVER = List.of(
            "ossuaryprivate",
            "ossuaryleaveout",
            "ossuarycontact",
            "ossuaryfeelings",
            "ossuarywitness",
            "ossuaryother",
            "ossuaryfolder",
            "ossuarygps",
            "ossuarypng",
            "ossuarymail",
            "ossuarycovered",
            "ossuarynotmeant",
            "ossuaryexhibitnote",
            "12 Linden Crescent",
            "Linden Crescent",
            "LS6 3QT",
            "07700 900123",
            "sam.b@example.org");

    @TempDir
    Path folder;

    private OnThread open;
    private Written written;

    @BeforeEach
    void record() throws Exception {
        open = new OnThread(new Diary(folder).create());
        written = new Written(open);
        heading();
        Incident told = incident("told").with(new IncidentHandling(true, "", "ossuaryprivate"));
        open.record(told, null);
        open.record(incident("ossuaryother").with(new IncidentHandling(false, "ossuaryleaveout", "")), null);
        Path files = Files.createDirectories(folder.resolve("ossuaryfolder"));
        add(Files.write(files.resolve("door.jpg"), jpeg()), told);
        add(Files.write(files.resolve("screen.png"), png()), told);
        add(
                Files.writeString(
                        files.resolve("mail.eml"), "From: ossuarymail@example.org\r\nReceived: by x\r\n\r\nhello"),
                told);
        add(
                Files.write(files.resolve("covered.jpg"), Arrays.copyOf(jpeg(), jpeg().length + 1)),
                told,
                exhibit -> exhibit.with(new ExhibitHandling(true, true, "ossuaryexhibitnote")));
        add(
                Files.writeString(files.resolve("notmeant.txt"), "ossuarynotmeant"),
                told,
                exhibit -> exhibit.with(new ExhibitHandling(false, false, "")));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void heading() throws Exception {
        CaseHeading heading = new CaseHeading(
                Map.of(
                        PersonDetailKind.NAME, new PersonDetail("Sam Brook", true),
                        PersonDetailKind.INITIALS, new PersonDetail("SB", true),
                        PersonDetailKind.ADDRESS, new PersonDetail("12 Linden Crescent, Leeds LS6 3QT", true),
                        PersonDetailKind.TELEPHONE, new PersonDetail("07700 900123", true),
                        PersonDetailKind.EMAIL, new PersonDetail("sam.b@example.org", true)),
                "Alex Reed",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
        open.run(() -> {
            Opened.of(open.session()).recordHeading(heading, null);
            return true;
        });
    }

    private Incident incident(String word) throws Exception {
        Id<Incident> id = open.newId();
        Incident feeling = Diary.incident(id, "ossuaryfeelings", Diary.DAY);
        return Incident.of(
                        id,
                        1,
                        EventTime.exactly(Diary.DAY, LocalTime.of(21, 5), Diary.ZONE),
                        IncidentDescription.of(
                                List.of(IncidentType.UNWANTED_GIFT),
                                word + " he stood at 12 Linden Crescent, LS6 3QT, and rang 07700 900123",
                                word + " write to sam.b@example.org"))
                .with(new IncidentLocation("12 Linden Crescent", PlaceKind.HOME))
                .with(new PeoplePresent(
                        List.of(new Witness("ossuarywitness", "saw it", YesNoAnswer.YES, "ossuarycontact")),
                        YesNoAnswer.NOT_SAID,
                        ""))
                .with(feeling.effect());
    }

    private void add(Path file, Incident incident) throws Exception {
        open.session().intake().begin(file, incident.id(), Progress.UNWATCHED).finish();
    }

    private void add(Path file, Incident incident, UnaryOperator<Exhibit> change) throws Exception {
        ExhibitAddition.AddedExhibit added = open.session()
                .intake()
                .begin(file, incident.id(), Progress.UNWATCHED)
                .finish();
        open.run(() -> Opened.of(open.session())
                .exhibits()
                .amend(change.apply(added.exhibit().current()), "", Authorship.OWNER, null));
    }

    /** A JPEG that says where it was made, in Exif, in XMP and in a comment. */
    private static byte[] jpeg() throws IOException {
        byte[] plain = picture("jpeg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, exif());
        segment(
                out,
                0xe1,
                "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='53,49.123N' note='ossuarygps'/>".getBytes(UTF_8));
        segment(out, 0xfe, "ossuarygps".getBytes(UTF_8));
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** Orientation 6, and 53 degrees, 49 minutes north, 1 degree, 34 minutes west. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N' << 24);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(92);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).putInt('W' << 24);
        tiff.putShort((short) 4).putShort((short) 5).putInt(3).putInt(116);
        tiff.putInt(0);
        for (int part : new int[] {53, 1, 49, 1, 7380, 1000, 1, 1, 34, 1, 2220, 1000}) {
            tiff.putInt(part);
        }
        return Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static byte[] png() throws IOException {
        byte[] plain = picture("png");
        byte[] text = "tEXtComment\0ossuarypng".getBytes(ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        out.writeBytes(ByteBuffer.allocate(4).putInt(text.length - 4).array());
        out.writeBytes(text);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, i * 977);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void nothingOfItIsInAnyByteOfABundleForACourt() throws Exception {
        Path bag = folder.resolve("court");
        written.write(COURT, Written.withPage(COURT), bag);
        Set<String> names = EveryByte.names(bag);
        assertThat(names)
                .anyMatch(name -> name.endsWith("SB1 (copy without hidden details).jpg"))
                .anyMatch(name -> name.endsWith("SB2 (copy without hidden details).png"))
                .noneMatch(name -> name.contains("mail") || name.contains("covered") || name.contains("notmeant"));
        assertThat(EveryByte.of(bag).found(NEVER)).isEmpty();
        assertThat(Written.verify(bag).findings()).isEmpty();
    }

    @Test
    void theSearchWouldFindIt() throws Exception {
        PortfolioRequest open = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        Path bag = folder.resolve("police");
        written.write(open, BundleChoice.of(open), bag);
        assertThat(EveryByte.of(bag).found(NEVER))
                .contains(
                        "ossuarygps",
                        "ossuarypng",
                        "ossuarymail",
                        "ossuarywitness",
                        "ossuaryfeelings",
                        "Linden Crescent")
                .doesNotContain(
                        "ossuaryprivate",
                        "ossuaryleaveout",
                        "ossuarycontact",
                        "ossuaryother",
                        "ossuaryfolder",
                        "ossuarynotmeant",
                        "ossuaryexhibitnote");
    }

    @Test
    void aZipHoldsNoMore() throws Exception {
        Path zip = folder.resolve("court");
        written.write(
                COURT, new BundleChoice(BundleForm.ZIP, BundleChoice.of(COURT).originals(), 0, false, true), zip);
        Path file = folder.resolve("court.zip");
        assertThat(EveryByte.of(Files.readAllBytes(file)).found(NEVER)).isEmpty();
    }

    @Test
    void whatBecameOfEachFileIsSaid() throws Exception {
        Path bag = folder.resolve("said");
        written.write(COURT, Written.withPage(COURT), bag);
        String table = Files.readString(bag.resolve("data/exhibits.csv"));
        assertThat(table)
                .contains("A copy of the picture without what the file says about place")
                .contains("files of this kind can contain a place")
                .contains("it is marked as distressing and was left out");
        assertThat(bag.resolve("README.txt")).content().contains("marked as distressing");
    }

    @Test
    void aCopyIsTurnedAsTheOriginalAndHasItsPicture() throws Exception {
        Path bag = folder.resolve("turned");
        written.write(COURT, Written.withPage(COURT), bag);
        byte[] copy = Files.readAllBytes(bag.resolve("data/exhibits/SB1 (copy without hidden details).jpg"));
        assertThat(Arrays.copyOfRange(copy, 2, 12)).containsExactly(0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0);
        assertThat(copy[31]).isEqualTo((byte) 6);
        assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(64);
    }

    @Test
    void distressingOnesAndOriginalsGoIfTheyAreChosen() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        PortfolioRequest all = request.with(Sheets.withCovered(request.exhibits()));
        Path bag = folder.resolve("chosen");
        written.write(all, BundleChoice.of(all), bag);
        assertThat(EveryByte.names(bag))
                .contains("data/exhibits/SB4_covered.jpg")
                .noneMatch(name -> name.contains("notmeant"));
        Path none = folder.resolve("none");
        written.write(all, new BundleChoice(BundleChoice.BundleForm.FOLDER, Originals.NONE, 0), none);
        assertThat(none.resolve("data/exhibits")).doesNotExist();
    }
}
