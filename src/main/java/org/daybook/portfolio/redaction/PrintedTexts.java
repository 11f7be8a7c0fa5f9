package org.daybook.portfolio.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CourtOrder;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.PlaceKind;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a portfolio with its record, once for each record. They are collected by the same traversal that
 * applies masks, so that no text is redacted there but forgotten here.
 */
public final class PrintedTexts {
    private static final int LONGEST_TITLE = 40;

    private final PortfolioContent content;
    private final Messages messages;
    private final Set<PrintedText> lines = new LinkedHashSet<>();
    private String name = "";

    /**
     * A text.
     *
     * @param name of the record that contains it
     */
    public record PrintedText(String name, String text) {}

    /**
     * Reads all of them, also the imported messages; blocking, if there are any.
     *
     * @param messages has the names of records
     * @throws IOException if messages cannot be read; those that are damaged are not printed, and are passed over
     */
    public PrintedTexts(PortfolioContent content, Messages messages) throws IOException {
        this.content = content;
        this.messages = messages;
        RecordMasker texts = new RecordMasker(taking(), taking());
        name = messages.get("portfolio.first-page");
        CoverText cover = content.request().cover();
        List.of(cover.name(), cover.reference(), cover.preparedFor(), cover.asked())
                .forEach(texts::text);
        content.request().terms().own().forEach(texts::text);
        name = messages.get("portfolio.section-about");
        texts.of(content.heading());
        content.sheets().forEach(sheet -> read(sheet, texts));
        content.caseRecords().forEach(sheet -> read(sheet, texts));
        content.earlier().caseRecords().forEach(sheet -> read(sheet, texts));
        content.exhibits().forEach(sheet -> read(sheet, texts));
        if (content.request().wants(PortfolioSection.MESSAGES)) {
            for (ConversationSheet sheet : content.conversations()) {
                read(sheet, texts);
            }
        }
    }

    private UnaryOperator<String> taking() {
        return text -> {
            if (!text.isBlank()) {
                lines.add(new PrintedText(name, Mask.plain(text)));
            }
            return text;
        };
    }

    private void read(IncidentSheet sheet, RecordMasker texts) {
        name = name(sheet);
        for (RecordSheet.SheetVersion<Incident> version : sheet.versions()) {
            texts.of(version.record());
            texts.text(version.reason());
            texts.of(version.stamp().by());
        }
        read(sheet.withdrawal(), texts);
    }

    private void read(CaseRecordSheet sheet, RecordMasker texts) {
        name = messages.get("particular." + sheet.kind().code()) + " " + sheet.number();
        for (RecordSheet.SheetVersion<CaseRecord> version : sheet.versions()) {
            texts.of(version.record());
            texts.text(version.reason());
            texts.of(version.stamp().by());
        }
        read(sheet.withdrawal(), texts);
    }

    private static void read(RecordSheet.@Nullable Withdrawal withdrawal, RecordMasker texts) {
        if (withdrawal != null) {
            texts.text(withdrawal.reason());
            texts.of(withdrawal.claim());
            texts.of(withdrawal.stamp().by());
        }
    }

    private void read(ExhibitSheet sheet, RecordMasker texts) {
        name = name(sheet);
        texts.of(sheet.exhibit());
        texts.of(sheet.stamp().by());
        texts.of(sheet.words().by());
        texts.of(sheet.entered().claim());
        ExhibitSheet.File file = sheet.file();
        if (file != null) {
            file.again().forEach(again -> texts.text(again.name()));
        }
    }

    private void read(ConversationSheet sheet, RecordMasker texts) throws IOException {
        String title = sheet.title().isBlank()
                ? messages.get("portfolio-pdf.messages-untitled")
                : Excerpt.cut(sheet.title(), LONGEST_TITLE);
        name = messages.get("portfolio.clues-conversation", title);
        texts.text(sheet.title());
        texts.of(sheet.source().basis());
        if (sheet.isDamaged()) {
            return;
        }
        try {
            sheet.messages().read(message -> {
                name = messages.get("portfolio.clues-message", title, String.valueOf(message.number()));
                texts.of(message.message());
            });
        } catch (IOException e) {
            if (!(EvidenceStore.meaning(e) instanceof EvidenceFailure.Damaged)) {
                throw e;
            }
        }
    }

    /** The texts, without those of incidents that the other does not print. */
    List<PrintedText> linesOf(PrintedTexts other) {
        Set<String> missing = content.sheets().stream().map(this::name).collect(Collectors.toSet());
        other.content.sheets().forEach(sheet -> missing.remove(name(sheet)));
        return lines.stream().filter(line -> !missing.contains(line.name())).toList();
    }

    /** The words about how she lives now. */
    List<PrintedText> routines() {
        return RoutineDetector.in(content, messages);
    }

    /** The places of the incidents, but for those online and on the telephone. */
    List<String> wheres() {
        return content.sheets().stream()
                .filter(sheet -> sheet.current().where().kind() != PlaceKind.PHONE
                        && sheet.current().where().kind() != PlaceKind.ONLINE)
                .map(sheet -> sheet.current().where().place())
                .toList();
    }

    /** The words of orders, which say nothing of what is left out elsewhere. */
    Set<String> terms() {
        return Stream.concat(
                        content.sheets().stream()
                                .flatMap(sheet -> sheet.versions().stream())
                                .map(version -> version.record().background().orderTerm()),
                        content.caseRecords().stream()
                                .flatMap(sheet -> sheet.versions().stream())
                                .flatMap(version -> version.record().terms(CourtOrder.TERMS).stream())
                                .map(OrderTerm::words))
                .map(Mask::plain)
                .collect(Collectors.toSet());
    }

    /** The name of a record in which something is left out. */
    String leftOut(String record) {
        return messages.get("portfolio.clues-left-out", record);
    }

    private String name(IncidentSheet sheet) {
        return messages.get("portfolio-pdf.incident-link", String.valueOf(sheet.number()));
    }

    String name(ExhibitSheet sheet) {
        return messages.get("portfolio-pdf.exhibit", sheet.label());
    }

    List<PrintedText> lines() {
        return new ArrayList<>(lines);
    }

    List<ExhibitSheet> exhibits() {
        return content.exhibits();
    }
}
