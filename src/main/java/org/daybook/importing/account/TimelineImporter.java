package org.daybook.importing.account;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.ConversationHeading;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * Reads where a phone was, as Google's Timeline recorded it: the files that a phone exports (Android and iPhone) and
 * those of the older Takeout. A row is a visit, a journey, or a single position.
 */
public final class TimelineImporter implements Importer {
    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {
        "startTime", "semanticSegments", "rawSignals", "timelineObjects", "latitudeE7", "timelineEdits"
    };

    /** The shapes of the file, by what is in the list. */
    enum TimelineShape {
        SEGMENT("/semanticSegments"),
        SIGNAL("/rawSignals"),
        OBJECT("/timelineObjects"),
        POSITION("/locations"),
        EDIT("/timelineEdits"),
        BARE("");

        private final String list;

        TimelineShape(String list) {
            this.list = list;
        }
    }

    private static final JsonStreamSelector LISTS = new JsonStreamSelector(Stream.of(TimelineShape.values())
            .filter(shape -> shape != TimelineShape.BARE)
            .map(shape -> shape.list + "/*")
            .toArray(String[]::new));
    private static final JsonStreamSelector BARE = new JsonStreamSelector("/*");

    @Override
    public String format() {
        return "google-timeline";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = JsonFormatProbe.paths(source, TimelineImporter::isTimeline, SIGNS);
        return items.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(format(), items, List.of(), "timeline-places", Set.of()));
    }

    private static boolean isTimeline(JsonFormatProbe beginning) {
        return beginning.has("/semanticSegments")
                || beginning.has("/rawSignals")
                || beginning.has("/timelineObjects")
                || beginning.has("/locations/*/latitudeE7")
                || beginning.has("/timelineEdits")
                || isBare(beginning);
    }

    private static boolean isBare(JsonFormatProbe beginning) {
        return beginning.has("/*/startTime")
                && beginning.has("/*/endTime")
                && (beginning.has("/*/visit") || beginning.has("/*/activity") || beginning.has("/*/timelinePath"));
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        AccountRowCompleter rows = new AccountRowCompleter(request);
        JsonFiles files = new JsonFiles(request, rows);
        TimelineReader reader = new TimelineReader(rows);
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().item(path).orElseThrow(ImportFailure.NotRecognised::new);
            int conversation = rows.begin(new ConversationHeading(item.name(), path, List.of()));
            if (isBare(JsonFormatProbe.of(item, SIGNS))) {
                files.read(path, BARE, element -> reader.take(conversation, element, TimelineShape.BARE));
            } else {
                files.read(
                        path,
                        LISTS,
                        element -> reader.take(conversation, element, TimelineShape.values()[element.pattern()]));
            }
        }
        files.requireRows();
    }
}
