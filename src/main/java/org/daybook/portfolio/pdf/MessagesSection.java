package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.conversation.ImportBasis;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.RowPicture;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.MessagePictures;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.MessageContext;

/**
 * The imported messages to which incidents refer, a table for each conversation. They are read one by one while they
 * are printed.
 */
final class MessagesSection extends Section {
    /** A newer version may know others. */
    private static final Set<String> DAY_ORDERS = Set.of("day-first", "month-first", "year-first");

    private static final float PADDING = 1.5f;

    private final List<ConversationSheet> conversations;
    private final MessageContext context;
    private final MessagePictures small;
    private final CrossReferences links;
    private final SectionWording wording;

    MessagesSection(PortfolioContent content, MessagePictures small, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.messages"), AnchorNames.MESSAGES);
        conversations = content.conversations();
        context = content.request().context();
        this.small = small;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return conversations.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        String others = context == MessageContext.NONE
                ? wording.get("portfolio-pdf.messages-only")
                : wording.get("portfolio-pdf.messages-around", context.rows());
        flow.paragraph(Text.of(wording.get("portfolio-pdf.messages-note", others)), TextStyle.SMALL);
        flow.paragraph(Text.of(wording.get("portfolio-pdf.messages-places")), TextStyle.SMALL);
        for (int i = 0; i < conversations.size(); i++) {
            int index = i;
            flow.section(() -> conversation(flow, conversations.get(index), index));
        }
    }

    private void conversation(PageFlow flow, ConversationSheet sheet, int index) {
        String title = sheet.title().isBlank() ? wording.get("portfolio-pdf.messages-untitled") : sheet.title();
        flow.heading(2, title, null, new Bookmark(2, title));
        flow.facts(source(flow, sheet).all(), FactDensity.RECORD);
        if (sheet.isDamaged()) {
            flow.note(Text.of(wording.get("portfolio-pdf.messages-damaged")));
            return;
        }
        counts(flow, sheet);
        MessageTableRow rows = new MessageTableRow(sheet.source().basis().zone(), links, wording);
        flow.table(
                columns(),
                TextStyle.TABLE,
                PADDING,
                table -> read(
                        sheet, message -> table.row(rows.of(message), pictures(index, message), message.isContext())));
    }

    private void counts(PageFlow flow, ConversationSheet sheet) {
        MessageCounts counts = new MessageCounts();
        read(sheet, counts::take);
        flow.paragraph(Text.of(wording.get("portfolio-pdf.messages-days")), TextStyle.SMALL);
        flow.table(
                dayColumns(),
                TextStyle.TABLE,
                PADDING,
                table -> counts.days()
                        .forEach((day, count) -> table.row(
                                day.map(wording.formats()::date).orElseGet(() -> wording.get("messages.no-time")),
                                String.valueOf(count.received()),
                                String.valueOf(count.sent()),
                                String.valueOf(count.others()))));
    }

    private List<RowPicture> pictures(int conversation, MessageSheet message) {
        return message.pictures().stream()
                .flatMap(picture -> small
                        .of(conversation, message, picture)
                        .map(found -> new RowPicture(
                                found,
                                wording.get(
                                        "portfolio-pdf.messages-picture",
                                        message.message()
                                                .attachments()
                                                .get(picture.index())
                                                .name(),
                                        message.number())))
                        .stream())
                .toList();
    }

    private static void read(ConversationSheet sheet, ConversationSheet.MessageTaker into) {
        try {
            sheet.messages().read(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it was read from and how, and what such a file is known to leave out. */
    private FactList source(PageFlow flow, ConversationSheet sheet) {
        ConversationSheet.ConversationSource source = sheet.source();
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.messages-format", wording.conversations().format(source.format()));
        facts.add("portfolio-pdf.messages-original", links.inLine(source.exhibits(), flow));
        wording.conversations().gap(source.format()).ifPresent(gap -> facts.add("portfolio-pdf.messages-gaps", gap));
        ImportBasis basis = source.basis();
        facts.add(
                "portfolio-pdf.messages-zone",
                wording.get("portfolio-pdf.messages-zone-value", basis.zone().getId()));
        if (DAY_ORDERS.contains(basis.dayOrder())) {
            facts.add("portfolio-pdf.messages-day-order", wording.get("portfolio-pdf.messages-" + basis.dayOrder()));
        }
        facts.add("portfolio-pdf.messages-me", basis.me());
        facts.add("portfolio-pdf.messages-them", basis.them());
        facts.add("portfolio-pdf.messages-incidents", links.briefly(sheet.incidents()));
        return facts;
    }

    private List<TableColumn> dayColumns() {
        return List.of(
                TableColumn.heading(wording.get("portfolio-pdf.messages-day"), 160),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.messages-received-many"), 80),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.messages-sent-many"), 80),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.messages-others-many"), 110));
    }

    private List<TableColumn> columns() {
        return List.of(
                TableColumn.heading(wording.get("portfolio-pdf.number"), 28),
                TableColumn.of(wording.get("portfolio-pdf.when-and-who"), 94),
                TableColumn.of(wording.get("portfolio-pdf.messages-words"), 0),
                TableColumn.of(wording.get("portfolio-pdf.messages-place"), 78),
                TableColumn.of(wording.get("portfolio-pdf.messages-incident"), 46));
    }

    /** The messages of a conversation to which printed incidents refer, counted by day. For one thread. */
    private static final class MessageCounts {
        private static final Comparator<Optional<LocalDate>> UNDATED_LAST =
                Comparator.comparing(day -> day.orElse(LocalDate.MAX));

        private final Map<Optional<LocalDate>, DayCounts> days = new TreeMap<>(UNDATED_LAST);

        /**
         * The rows of a day.
         *
         * @param received those that the owner of the phone or account received
         * @param sent those that the owner sent
         * @param others those of which the source does not say, such as notices of the program
         */
        record DayCounts(int received, int sent, int others) {
            private static final DayCounts EMPTY = new DayCounts(0, 0, 0);

            private DayCounts with(MessageSheet row) {
                return switch (row.message().direction()) {
                    case RECEIVED -> new DayCounts(received + 1, sent, others);
                    case SENT -> new DayCounts(received, sent + 1, others);
                    case NOT_SAID -> new DayCounts(received, sent, others + 1);
                };
            }
        }

        /** Counts a row, unless no printed incident refers to it. */
        void take(MessageSheet row) {
            if (!row.isContext()) {
                Optional<LocalDate> day =
                        Optional.ofNullable(row.message().time().at()).map(at -> at.toLocalDate());
                days.merge(day, DayCounts.EMPTY.with(row), (before, _) -> before.with(row));
            }
        }

        /** The days in their order, each as it is printed beside its rows; those without a day last. */
        Map<Optional<LocalDate>, DayCounts> days() {
            return days;
        }
    }
}
