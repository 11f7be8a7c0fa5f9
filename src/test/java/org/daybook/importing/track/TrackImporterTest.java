package org.daybook.importing.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageType;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TrackImporterTest {
    private static final TrackImporter TRACKS = new TrackImporter();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static String seed(String name) throws IOException {
        try (InputStream in =
                TrackImporterTest.class.getResourceAsStream("/org/daybook/importing/seeds/gps-track/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RowCollector read(ImportSource source) throws ImportFailure, IOException {
        return RowCollector.read(TRACKS, source, ImportSettings.in(LONDON));
    }

    private static List<Message> rows(String name, String text) throws ImportFailure, IOException {
        return read(MemorySources.file(name, text)).messages();
    }

    private static String said(Message message) {
        return message.time().at() + " "
                + message.details().stream().map(MessageDetail::value).collect(Collectors.joining("; "));
    }

    @Test
    void eachPointOfAGpxFileThatHasATimeIsARow() throws Exception {
        assertThat(rows("walk.gpx", seed("walk.gpx")))
                .allMatch(row -> row.type() == MessageType.WHEREABOUTS)
                .extracting(TrackImporterTest::said)
                .containsExactly(
                        "2026-03-01T18:05:30Z position; 53.7999, -1.5401; Car outside",
                        "2026-03-01T18:00Z position; 53.801, -1.549",
                        "2026-07-01T18:00:01.250+02:00 position; 53.802, -1.548");
    }

    @Test
    void aKmlFileGivesItsDatedPlacesAndEachPositionOfATrackWithItsOwnTime() throws Exception {
        assertThat(rows("places.kml", seed("places.kml")))
                .extracting(TrackImporterTest::said)
                .containsExactly(
                        "2026-03-01T12:00Z 2026-03-01T12:40:00Z; position; 53.80, -1.55; Library",
                        "2026-03-01T13:00Z position; 53.81, -1.551",
                        "2026-03-01T13:00:10Z position; 53.82, -1.552");
    }

    @Test
    void aKmzArchiveIsReadAsItsKmlFile() throws Exception {
        RowCollector read = read(MemorySources.zip("places.kmz", Map.of("doc.kml", seed("places.kml"))));
        assertThat(read.rows()).hasSize(3);
        assertThat(read.rows().getFirst().message().location().item()).isEqualTo("doc.kml");
    }

    @Test
    void aTcxFileGivesTheTrackpointsThatHaveAPosition() throws Exception {
        assertThat(rows("run.tcx", seed("run.tcx")))
                .extracting(TrackImporterTest::said)
                .containsExactly("2026-03-01T06:30Z position; 53.81, -1.56");
    }

    @Test
    void thePlaceOfEachRowHoldsItsTimeAndItsPosition() throws Exception {
        for (String name : List.of("walk.gpx", "places.kml", "run.tcx")) {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(seed(name).getBytes(StandardCharsets.UTF_8)));
            for (Message row : rows(name, seed(name))) {
                NodeList cited = (NodeList) XPathFactory.newDefaultInstance()
                        .newXPath()
                        .evaluate(row.location().value(), document, XPathConstants.NODESET);
                String found = IntStream.range(0, cited.getLength())
                        .mapToObj(cited::item)
                        .map(Element.class::cast)
                        .map(element -> element.getAttribute("lat") + element.getTextContent())
                        .collect(Collectors.joining());
                String position = row.details().stream()
                        .filter(detail -> detail.name().equals("position"))
                        .findFirst()
                        .orElseThrow()
                        .value();
                String latitude = position.substring(0, position.indexOf(','));
                assertThat(found).contains(latitude).contains(row.time().written());
            }
        }
    }

    @Test
    void aFileThatIsCutShortGivesThePointsBeforeAndSaysWhereItEnds() throws Exception {
        String whole = seed("walk.gpx");
        RowCollector read =
                read(MemorySources.file("walk.gpx", whole.substring(0, whole.indexOf("<trkpt lat=\"53.803\""))));
        assertThat(read.rows()).hasSize(3);
        assertThat(read.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).asString().contains("/*/*[4]/*[2]"));
    }

    @Test
    void aFileWithoutATimeIsRefused() {
        assertThatThrownBy(() -> rows("a.gpx", "<gpx><trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>"))
                .isInstanceOf(ImportFailure.NotRecognised.class);
    }

    @Test
    void nothingElseIsTakenForATrack() throws Exception {
        for (String text :
                List.of("", "<html><gpx/></html>", "The <gpx> element", "<?xml version='1.0'?><!-- <kml> -->")) {
            assertThat(TRACKS.recognise(MemorySources.file("a.gpx", text))).isEmpty();
        }
    }

    @Test
    void aHostileFileEndsWithAWarningAndNothingIsFetched() throws Exception {
        String point = "<trkpt lat='1' lon='2'><time>2026-03-01T18:00:00Z</time></trkpt>";
        for (String rest : List.of("<a>".repeat(100_000), "<b x='1' x='2'/>", "&unknown;<", "\0")) {
            RowCollector read = read(MemorySources.file("a.gpx", "<gpx>" + point + rest));
            assertThat(read.rows()).hasSize(1);
            assertThat(read.warnings()).isNotEmpty();
        }
        String entity = "<!DOCTYPE gpx [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>";
        assertThat(rows("a.gpx", entity + "<gpx>" + point.replace("2026", "&a;2026") + point + "</gpx>"))
                .extracting(row -> row.time().written())
                .doesNotContain("");
    }

    @Property(tries = 300)
    void whateverByteIsChangedThereIsAnAnswer(
            @ForAll @IntRange(max = 2) int file, @ForAll @IntRange(max = 5000) int at, @ForAll byte changed)
            throws Exception {
        byte[] bytes =
                seed(List.of("walk.gpx", "places.kml", "run.tcx").get(file)).getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = changed;
        try {
            assertThat(read(MemorySources.file("a", bytes)).rows()).hasSizeLessThan(5);
        } catch (ImportFailure refused) {
            assertThat(refused).isInstanceOfAny(ImportFailure.NotRecognised.class, ImportFailure.Malformed.class);
        }
    }
}
