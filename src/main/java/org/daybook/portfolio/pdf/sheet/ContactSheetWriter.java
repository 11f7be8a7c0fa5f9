package org.daybook.portfolio.pdf.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.ContactSheet.Reach;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.progress.Progress;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes the confidential contact sheet as a PDF of its own (PDF/A-3a, PDF/UA-1), to be kept apart from the
 * portfolio. The same sheet gives the same bytes. Works in memory; not for the vault thread or the interface thread.
 */
public final class ContactSheetWriter {
    private final SectionWording wording;

    /** A writer in the language of {@code messages}. */
    public ContactSheetWriter(Messages messages) {
        wording = new SectionWording(messages);
    }

    /**
     * Writes the sheet to {@code out}, which stays open.
     *
     * @param signer signs the file; null for no signature
     * @throws IOException if {@code out} refuses
     */
    public void write(ContactSheet sheet, @Nullable DiarySigner signer, OutputStream out) throws IOException {
        new PdfDocument(description(sheet), furniture(sheet), Progress.UNWATCHED, signer)
                .writeUnwatched(flow -> emit(sheet, flow), out);
    }

    private PdfDescription description(ContactSheet sheet) {
        return new PdfDescription(
                wording.get("portfolio-pdf.contact-sheet"),
                sheet.request().cover().name(),
                sheet.program(),
                wording.get("portfolio-pdf.language"),
                sheet.madeAt(),
                "contact-sheet " + sheet.code());
    }

    private PageFurniture furniture(ContactSheet sheet) {
        String code = sheet.code().toString();
        return new PageFurniture(
                wording.get("portfolio-pdf.contact-sheet"),
                wording.formats().date(sheet.madeAt().toLocalDate()),
                wording.get("portfolio-pdf.contact-sheet-footer"),
                (page, pages) ->
                        wording.get("portfolio-pdf.page-of-code", code, String.valueOf(page), String.valueOf(pages)));
    }

    private void emit(ContactSheet sheet, PageFlow flow) {
        flow.section(() -> {
            flow.title(wording.get("portfolio-pdf.contact-sheet"), "contact-sheet");
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.contact-sheet-warning"))
                    .plain("\n" + wording.get("portfolio-pdf.contact-sheet-note")));
            flow.facts(goesWith(sheet));
            if (!sheet.about().isEmpty()) {
                flow.heading(2, wording.get("portfolio-pdf.about"));
                flow.facts(about(sheet));
            }
            people(sheet, flow);
            stands(
                    flow,
                    "portfolio-pdf.contact-sheet-letters",
                    "portfolio-pdf.witness-name",
                    byLetter(sheet.witnesses()));
            stands(flow, "portfolio-pdf.contact-sheet-labels", "portfolio-pdf.contact-sheet-label", sheet.labels());
            if (sheet.isEmpty()) {
                flow.paragraph(wording.get("portfolio-pdf.contact-sheet-empty"));
            }
        });
    }

    private List<LabelledFact> goesWith(ContactSheet sheet) {
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.reference", sheet.request().cover().reference());
        facts.add("portfolio-pdf.prepared-for", sheet.request().cover().preparedFor());
        facts.add("portfolio-pdf.made-at", wording.formats().exactDateTime(sheet.madeAt()));
        facts.add("portfolio-pdf.contact-sheet-with", sheet.code().toString());
        return facts.all();
    }

    private List<LabelledFact> about(ContactSheet sheet) {
        FactList facts = new FactList(wording);
        for (PersonDetailKind item : sheet.about().keySet()) {
            facts.add("portfolio-pdf.about-" + item.code(), sheet.about().getOrDefault(item, ""));
        }
        return facts.all();
    }

    private void people(ContactSheet sheet, PageFlow flow) {
        for (ContactSheet.ContactRole role : ContactSheet.ContactRole.values()) {
            List<Reach> people = sheet.people().stream()
                    .filter(reach -> reach.role() == role)
                    .toList();
            if (!people.isEmpty()) {
                flow.heading(2, wording.get("particular." + role.code() + "-many"));
                flow.table(columns(), TextStyle.SMALL, table -> people.forEach(one -> table.row(row(one))));
            }
        }
    }

    /** Names by letter, in the order of the letters; one witness may be named in more than one way. */
    private static Map<String, String> byLetter(Map<String, String> witnesses) {
        Map<String, String> names = new LinkedHashMap<>();
        witnesses.forEach((name, letter) -> names.merge(letter, name, (one, other) -> one + "; " + other));
        return names;
    }

    private void stands(PageFlow flow, String heading, String column, Map<String, String> stands) {
        if (!stands.isEmpty()) {
            flow.heading(2, wording.get(heading));
            flow.table(
                    List.of(
                            TableColumn.heading(wording.get("portfolio-pdf.contact-sheet-stands"), 150),
                            TableColumn.of(wording.get(column), 0)),
                    TextStyle.SMALL,
                    table -> stands.forEach((printed, meant) -> table.row(List.of(Text.of(printed), Text.of(meant)))));
        }
    }

    private List<TableColumn> columns() {
        return List.of(
                TableColumn.heading(wording.get("portfolio-pdf.witness-name"), 150),
                TableColumn.of(wording.get("portfolio-pdf.contact-sheet-reach"), 0),
                TableColumn.of(wording.get("portfolio-pdf.incidents"), 84));
    }

    private List<Text> row(Reach one) {
        Text name = Text.of(one.name().isEmpty() ? wording.get("portfolio-pdf.witness-unnamed") : one.name());
        return List.of(
                one.letter().isEmpty()
                        ? name
                        : name.plain("\n" + wording.get("portfolio-pdf.contact-sheet-as", one.letter())),
                Text.of(one.contact()),
                Text.of(one.incidents().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
