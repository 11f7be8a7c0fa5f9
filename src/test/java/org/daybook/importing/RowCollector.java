package org.daybook.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowWriter;
import org.daybook.progress.Progress;

/** Keeps everything that an importer reads, for a test to look at. */
public final class RowCollector implements MessageHandler {
    private final List<ConversationHeading> headings = new ArrayList<>();
    private final List<MessageRow> rows = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /** Everything that {@code importer} recognises in {@code source} and reads. */
    public static RowCollector read(Importer importer, ImportSource source, ImportSettings settings)
            throws ImportFailure, IOException {
        RowCollector all = new RowCollector();
        for (RecognisedFiles recognised : importer.recognise(source)) {
            importer.read(new ImportRequest(source, recognised, settings, all, Progress.UNWATCHED));
        }
        return all;
    }

    @Override
    public int begin(ConversationHeading heading) {
        headings.add(heading);
        numbers.add(0);
        return headings.size() - 1;
    }

    @Override
    public void take(int conversation, Message message) {
        numbers.set(conversation, numbers.get(conversation) + 1);
        rows.add(new MessageRow(conversation, numbers.get(conversation), message));
    }

    @Override
    public void warn(ImportWarning warning) {
        warnings.add(warning);
    }

    /** The conversations in the order in which they began. */
    public List<ConversationHeading> headings() {
        return headings;
    }

    /** All rows in the order in which they were read. */
    public List<MessageRow> rows() {
        return rows;
    }

    /** The messages of all rows. */
    public List<Message> messages() {
        return rows.stream().map(MessageRow::message).toList();
    }

    /** All warnings. */
    public List<ImportWarning> warnings() {
        return warnings;
    }

    /** Every field of every row, one row a line, as it would be stored. */
    public String json() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(bytes)) {
            for (MessageRow row : rows) {
                writer.write(row);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
