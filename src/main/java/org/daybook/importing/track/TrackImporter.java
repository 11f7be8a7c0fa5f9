package org.daybook.importing.track;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daybook.conversation.ConversationHeading;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.XmlInput;

/**
 * Reads where something was and when: GPX 1.0 and 1.1, KML 2.2 and KMZ with {@code gx:Track} or dated placemarks, and
 * TCX 2. Each point that has a time is a row; points without one, such as those of a planned route, are left out.
 */
public final class TrackImporter implements Importer {
    private static final int HEAD = 64 * 1024;
    private static final Set<String> ROOTS = Set.of("gpx", "kml", "TrainingCenterDatabase");

    @Override
    public String format() {
        return "gps-track";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = source.items().stream()
                .filter(TrackImporter::isTrack)
                .map(SourceItem::path)
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(format(), items, List.of(), "track-points", Set.of()));
    }

    private static boolean isTrack(SourceItem item) {
        try {
            byte[] head = item.beginning(HEAD);
            return isPerhapsXml(head) && ROOTS.contains(root(head));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The library fails in many ways on what is no XML.
            return false;
        }
    }

    /** An archive has thousands of other files, which need not be decoded. */
    private static boolean isPerhapsXml(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        return ROOTS.stream().anyMatch(root -> text.contains("<" + root) || text.contains(":" + root));
    }

    private static String root(byte[] head) throws IOException, XMLStreamException {
        XMLStreamReader xml = XmlInput.of(TextDecoder.ofUnicode(new ByteArrayInputStream(head)));
        xml.nextTag();
        return xml.getLocalName();
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        boolean any = false;
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().item(path).orElseThrow(ImportFailure.NotRecognised::new);
            int conversation = request.into().begin(new ConversationHeading(item.name(), path, List.of()));
            any |= new TrackReader(request, item, conversation).read();
        }
        if (!any) {
            throw new ImportFailure.NotRecognised();
        }
    }
}
