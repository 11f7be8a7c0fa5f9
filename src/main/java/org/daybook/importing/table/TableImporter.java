package org.daybook.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.progress.Progress;

/**
 * Reads lists of calls, messages and payments as tables with separators (CSV), which differ from company to company.
 * A table is recognised if a person has chosen how one with the same headings is read, or if its headings show what
 * it contains.
 */
public final class TableImporter implements Importer {
    /** The code of the format, by which a table that is not recognised can be read too. */
    public static final String FORMAT = "table";

    private static final int OFTEN = 1_024;

    private final List<ColumnMapping> known;

    public TableImporter() {
        this(List.of());
    }

    /** @param known how a person chose to read tables; the first that fits is used */
    public TableImporter(List<ColumnMapping> known) {
        this.known = List.copyOf(known);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> tables = new ArrayList<>();
        for (SourceItem item : source.items()) {
            Optional<ColumnMapping> columns;
            try (InputStream in = item.open()) {
                columns = TablePreview.understood(in, known);
            }
            if (columns.isPresent()) {
                tables.add(recognition(item, columns.get()));
            }
        }
        return tables;
    }

    private RecognisedFiles recognition(SourceItem item, ColumnMapping columns) throws IOException {
        boolean isKnown = known.stream().anyMatch(said -> said.headings().equals(columns.headings()));
        Set<ImportQuestion> questions = questions(item, columns);
        if (!isKnown) {
            questions.add(ImportQuestion.COLUMNS);
        }
        String reason = isKnown ? "table-known" : reason(columns);
        return new RecognisedFiles(FORMAT, List.of(item.path()), List.of(), reason, questions, Optional.of(columns));
    }

    private static String reason(ColumnMapping columns) {
        return switch (columns.type()) {
            case PAYMENT -> "table-payments";
            case MESSAGE -> "table-messages";
            default -> "table-calls";
        };
    }

    private static Set<ImportQuestion> questions(SourceItem item, ColumnMapping columns) throws IOException {
        Set<ImportQuestion> questions = EnumSet.noneOf(ImportQuestion.class);
        TableScan scan = TableScan.of(item.open(), columns);
        if (scan.orders().isAsked()) {
            questions.add(ImportQuestion.DAY_ORDER);
        }
        if (scan.isZoneNeeded()) {
            questions.add(ImportQuestion.ZONE);
        }
        if (columns.roles().containsAll(List.of(ColumnRole.FROM, ColumnRole.TO))) {
            questions.add(ImportQuestion.ME);
        }
        return questions;
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        int number = 0;
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            read(
                    item,
                    request.recognised().columns(),
                    request.settings(),
                    request.into(),
                    request.progress()
                            .stage(number++, request.recognised().items().size()));
        }
    }

    private static void read(
            SourceItem item,
            Optional<ColumnMapping> said,
            ImportSettings settings,
            MessageHandler into,
            Progress progress)
            throws ImportFailure, IOException {
        TablePreview preview;
        try (InputStream in = item.open()) {
            preview = said.isPresent() ? TablePreview.of(in, said.get()) : TablePreview.of(in);
        }
        ColumnMapping columns = preview.columns();
        if (!columns.isDated()) {
            throw new ImportFailure.Malformed(SourceLocation.lines(item.path(), 1, 1));
        }
        TableScan scan = TableScan.of(item.open(), columns);
        TableRowConverter messages = new TableRowConverter(
                item.path(),
                preview.headings(),
                columns,
                scan.orders().order(settings.dayOrder()),
                settings.zone(),
                settings.me(),
                scan.isSigned());
        TableConversations conversations = new TableConversations(item, columns.type(), settings, into);
        readRows(item, columns, progress, row -> {
            if (row.stripped().equals(preview.headings())) {
                into.warn(new ImportWarning(
                        SourceLocation.lines(item.path(), row.first(), row.last()),
                        ImportWarning.WarningKind.ROW_SKIPPED));
            } else {
                conversations.take(messages.of(row));
            }
        });
        progress.at(item.length(), item.length());
    }

    /** Takes a row that is not empty. */
    @FunctionalInterface
    private interface TableRowConsumer {
        void take(TableRow row) throws ImportFailure, IOException;
    }

    private static void readRows(SourceItem item, ColumnMapping columns, Progress progress, TableRowConsumer taker)
            throws ImportFailure, IOException {
        try (CountingInputStream in = new CountingInputStream(item.open());
                TableReader rows = new TableReader(in, columns.delimiter())) {
            long number = 0;
            TableRow row = rows.next();
            while (row != null) {
                if (number % OFTEN == 0) {
                    progress.requireWanted(ImportFailure.Stopped::new);
                    progress.at(in.count(), item.length());
                }
                if (number++ >= columns.headerRows() && !row.isEmpty()) {
                    taker.take(row);
                }
                row = rows.next();
            }
        }
    }

    /** Passes rows on: messages in a conversation for each other party, and all else in one for the table. */
    private static final class TableConversations {
        private final ImportSettings settings;
        private final SourceItem item;
        private final boolean isByParty;
        private final MessageHandler into;
        private final ConversationNumbering<String> numbers;

        TableConversations(SourceItem item, MessageType type, ImportSettings settings, MessageHandler into) {
            this.item = item;
            this.settings = settings;
            this.isByParty = type == MessageType.MESSAGE;
            this.into = into;
            this.numbers = new ConversationNumbering<>(into);
        }

        void take(Message message) throws IOException {
            warn(message);
            Participant party = isByParty ? party(message) : new Participant("", "");
            String key = party.address().isEmpty() ? party.name() : party.address();
            into.take(numbers.of(key, () -> heading(party, !key.isEmpty())), message);
        }

        private ConversationHeading heading(Participant party, boolean isNamed) {
            String title = !isNamed ? item.name() : party.name().isEmpty() ? party.address() : party.name();
            return new ConversationHeading(title, item.path(), isNamed ? List.of(party) : List.of());
        }

        private static Participant party(Message message) {
            boolean isSent = switch (message.direction()) {
                case SENT -> true;
                case RECEIVED, NOT_SAID -> false;
            };
            return isSent
                    ? new Participant(detail(message, "to-name"), detail(message, "to"))
                    : new Participant(message.sender(), message.address());
        }

        private static String detail(Message message, String name) {
            return message.details().stream()
                    .filter(detail -> detail.name().equals(name))
                    .map(MessageDetail::value)
                    .findFirst()
                    .orElse("");
        }

        private void warn(Message message) {
            settings.warning(message.time()).ifPresent(kind -> into.warn(new ImportWarning(message.location(), kind)));
            if (message.marks().contains(MessageRemark.CUT)) {
                into.warn(new ImportWarning(message.location(), ImportWarning.WarningKind.TOO_LONG));
            }
        }
    }
}
