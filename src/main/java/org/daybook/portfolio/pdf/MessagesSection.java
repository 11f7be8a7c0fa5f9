package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.daybook.conversation.ImportBasis;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The imported messages to which incidents refer, a table for each conversation. They are read one by one while they
 * are printed.
 */
final class MessagesSection extends Section {
    private static final float PADDING = 1.5f;

    private final List<ConversationSheet> conversations;
    private final CrossReferences links;
    private final SectionWording wording;

    MessagesSection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.messages"), AnchorNames.MESSAGES);
        conversations = content.conversations();
        this.links = links;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return conversations.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.messages-note")), TextStyle.SMALL);
        flow.paragraph(Text.of(wording.get("portfolio-pdf.messages-places")), TextStyle.SMALL);
        conversations.forEach(sheet -> flow.section(() -> conversation(flow, sheet)));
    }

    private void conversation(PageFlow flow, ConversationSheet sheet) {
        String title = sheet.title().isBlank() ? wording.get("portfolio-pdf.messages-untitled") : sheet.title();
        flow.heading(2, title, null, new Bookmark(2, title));
        flow.facts(source(flow, sheet).all(), FactDensity.RECORD);
        if (sheet.isDamaged()) {
            flow.note(Text.of(wording.get("portfolio-pdf.messages-damaged")));
            return;
        }
        MessageTableRow rows = new MessageTableRow(sheet.source().basis().zone(), links, wording);
        flow.table(columns(), TextStyle.TABLE, PADDING, table -> read(sheet, rows, table));
    }

    private static void read(ConversationSheet sheet, MessageTableRow rows, TableFlow table) {
        try {
            sheet.messages().read(message -> table.row(rows.of(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it was read from and how, and what such a file is known to leave out. */
    private FactList source(PageFlow flow, ConversationSheet sheet) {
        ConversationSheet.Source source = sheet.source();
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.messages-format", wording.conversations().format(source.format()));
        facts.add("portfolio-pdf.messages-original", links.inLine(source.exhibits(), flow));
        wording.conversations().gap(source.format()).ifPresent(gap -> facts.add("portfolio-pdf.messages-gaps", gap));
        ImportBasis basis = source.basis();
        facts.add(
                "portfolio-pdf.messages-zone",
                wording.get("portfolio-pdf.messages-zone-value", basis.zone().getId()));
        if (!basis.dayOrder().isEmpty()) {
            facts.add(
                    "portfolio-pdf.messages-day-order",
                    wording.get(
                            basis.dayOrder().equals("day-first")
                                    ? "portfolio-pdf.messages-day-first"
                                    : "portfolio-pdf.messages-month-first"));
        }
        facts.add("portfolio-pdf.messages-me", basis.me());
        facts.add("portfolio-pdf.messages-them", basis.them());
        facts.add("portfolio-pdf.messages-incidents", links.briefly(sheet.incidents()));
        return facts;
    }

    private List<Column> columns() {
        return List.of(
                Column.heading(wording.get("portfolio-pdf.number"), 28),
                Column.of(wording.get("portfolio-pdf.when-and-who"), 94),
                Column.of(wording.get("portfolio-pdf.messages-words"), 0),
                Column.of(wording.get("portfolio-pdf.messages-place"), 78),
                Column.of(wording.get("portfolio-pdf.messages-incident"), 46));
    }
}
