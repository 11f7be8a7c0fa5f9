package org.daybook.importing.track;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.SourceItem;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.XmlInput;

/**
 * Reads one file of a track, element by element. A fault ends the reading with a warning; the points before it are
 * passed on. For one thread.
 */
final class TrackReader {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 10_000;
    /** A day of one point a second has 86,400. */
    private static final int MOST_TIMES = 1_000_000;

    private final ImportRequest request;
    private final SourceItem item;
    private final int conversation;
    private final Deque<OpenElement> open = new ArrayDeque<>();
    /** The times of a {@code gx:Track}, which come before its positions, and their paths. */
    private final Deque<OpenElement> times = new ArrayDeque<>();

    private TrackPoint point = new TrackPoint(SourceLocation.whole(""));
    private boolean any;

    /** An element whose end is still to come, and how many elements in it have begun. */
    private static final class OpenElement {
        private final String name;
        private final String path;
        private final StringBuilder words = new StringBuilder();
        private int children;

        OpenElement(String name, String path) {
            this.name = name;
            this.path = path;
        }

        String words() {
            return words.toString().strip();
        }
    }

    /** What is known so far of the point, placemark or lap within which the reader is. */
    private static final class TrackPoint {
        private final SourceLocation location;
        private String latitude = "";
        private String longitude = "";
        private String time = "";
        private String until = "";
        private String name = "";

        TrackPoint(SourceLocation location) {
            this.location = location;
        }
    }

    TrackReader(ImportRequest request, SourceItem item, int conversation) {
        this.request = request;
        this.item = item;
        this.conversation = conversation;
    }

    /** Reads it to its end, and returns whether it has a point with a time. */
    boolean read() throws ImportFailure, IOException {
        try (InputStream bytes = item.open();
                CountingInputStream in = new CountingInputStream(bytes)) {
            XMLStreamReader xml = reader(in);
            while (next(xml)) {
                request.progress().requireWanted(ImportFailure.Stopped::new);
                request.progress().at(in.count(), item.length());
                take(xml);
            }
        }
        return any;
    }

    private XMLStreamReader reader(InputStream in) throws ImportFailure, IOException {
        try {
            return XmlInput.of(TextDecoder.ofUnicode(in));
        } catch (XMLStreamException e) {
            throw new ImportFailure.Malformed(SourceLocation.whole(item.path()));
        }
    }

    private boolean next(XMLStreamReader xml) {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() != XMLStreamConstants.START_ELEMENT || open.size() < DEEPEST) {
                return true;
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The library fails in many ways on hostile XML.
        }
        String path = open.isEmpty() ? "" : open.element().path;
        SourceLocation place =
                path.isEmpty() ? SourceLocation.whole(item.path()) : SourceLocation.element(item.path(), path);
        request.into().warn(new ImportWarning(place, ImportWarning.WarningKind.REST_UNREADABLE));
        return false;
    }

    private void take(XMLStreamReader xml) throws IOException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(open.pop());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                OpenElement element = open.peek();
                if (element != null && element.words.length() < LONGEST) {
                    element.words.append(xml.getText());
                }
            }
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        OpenElement outer = open.peek();
        String path = outer == null ? "/*" : outer.path + "/*[" + ++outer.children + "]";
        String name = xml.getLocalName();
        open.push(new OpenElement(name, path));
        switch (name) {
            case "trkpt", "wpt", "rtept", "Trackpoint", "Placemark" -> {
                point = new TrackPoint(SourceLocation.element(item.path(), path));
                point.latitude = attribute(xml, "lat");
                point.longitude = attribute(xml, "lon");
            }
            case "Track" -> times.clear();
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private void end(OpenElement element) throws IOException {
        String words = element.words();
        String within = open.isEmpty() ? "" : open.element().name;
        switch (element.name) {
            case "time", "Time", "begin" -> point.time = words;
            case "when" -> takeTime(within, element);
            case "end" -> point.until = words;
            case "name" -> point.name = words;
            case "LatitudeDegrees" -> point.latitude = words;
            case "LongitudeDegrees" -> point.longitude = words;
            case "coordinates" -> {
                if (within.equals("Point")) {
                    place(words.split(","));
                }
            }
            case "coord" -> takeCoordinate(element, words);
            case "trkpt", "wpt", "rtept", "Trackpoint", "Placemark" -> pass(point);
            default -> {}
        }
    }

    private void takeTime(String within, OpenElement element) {
        if (!within.equals("Track")) {
            point.time = element.words();
        } else if (times.size() < MOST_TIMES) {
            times.add(element);
        }
    }

    private void takeCoordinate(OpenElement element, String words) throws IOException {
        OpenElement time = times.poll();
        String path = time == null ? element.path : time.path + " | " + element.path;
        point = new TrackPoint(SourceLocation.element(item.path(), path));
        place(words.split(" +"));
        point.time = time == null ? "" : time.words();
        pass(point);
        // The placemark around the track is no point of its own.
        point = new TrackPoint(point.location);
    }

    /** KML writes the longitude first. */
    private void place(String[] coordinates) {
        if (coordinates.length >= 2) {
            point.longitude = coordinates[0].strip();
            point.latitude = coordinates[1].strip();
        }
    }

    private void pass(TrackPoint passed) throws IOException {
        if (passed.time.isEmpty() || !isNumber(passed.latitude) || !isNumber(passed.longitude)) {
            return;
        }
        MessageTime time = time(passed.time);
        request.settings()
                .warning(time)
                .ifPresent(kind -> request.into().warn(new ImportWarning(passed.location, kind)));
        any = true;
        request.into()
                .take(
                        conversation,
                        Message.of(passed.location, MessageType.WHEREABOUTS, time)
                                .detailed("until", passed.until)
                                .with("kind", "position")
                                .with("position", passed.latitude + ", " + passed.longitude)
                                .detailed("place", passed.name));
    }

    /** A time as XML Schema writes it; without an offset, the format's standard says UTC. */
    private MessageTime time(String written) {
        String zoned = written.matches(".*(?:Z|[+-][0-9]{2}:[0-9]{2})") ? written : written + "Z";
        return EpochTime.in(request.settings().zone(), EpochTime.iso(written, zoned));
    }

    private static boolean isNumber(String written) {
        return written.matches("[+-]?[0-9]{1,3}(?:[.][0-9]{0,20})?");
    }
}
