package org.daybook.portfolio.pdf.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.text.Messages;

/** Instructions for the sheets, and an example; on two pages, so that each sheet is one piece of paper. */
record LogSheetGuide(Messages messages) {
    private static final TextStyle ITEM = TextStyle.BODY;
    private static final List<String> HOW =
            List.of("one", "soon", "today", "facts", "words", "originals", "reports", "seen", "keep", "careful");
    private static final List<String> NUMBERS = List.of("999", "101", "stalking", "abuse");
    private static final List<String> EXAMPLE = List.of(
            "when", "happened", "kind", "words", "where", "who", "witness", "did", "felt", "changed", "reported");

    void emit(PageFlow flow) {
        flow.section(() -> {
            flow.heading(1, messages.get("log-sheets.how"), "how");
            flow.note(Text.empty()
                    .bold(messages.get("log-sheets.danger"))
                    .plain("\n" + messages.get("log-sheets.danger-note")));
            flow.list(
                    HOW.stream()
                            .map(name -> Text.of(messages.get("log-sheets.how-" + name)))
                            .toList(),
                    ITEM,
                    i -> "•");
            flow.heading(2, messages.get("log-sheets.numbers"));
            flow.facts(facts("log-sheets.number-", "log-sheets.about-", NUMBERS));
            flow.paragraph(Text.of(messages.get("log-sheets.bill")), TextStyle.SMALL);
        });
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, messages.get("log-sheets.example"), "example");
            flow.paragraph(messages.get("log-sheets.example-note"));
            flow.facts(facts("log-sheets.label-", "log-sheets.example-", EXAMPLE));
            flow.space(10);
            flow.form(this::myCase);
        });
    }

    private void myCase(FormFlow form) {
        form.question(messages.get("log-sheets.my-case"), messages.get("log-sheets.my-case-hint"), FormFlow.LINE);
        form.blanks(blank("officer"), blank("collar"));
        form.blanks(blank("force"), blank("phone"));
        form.blanks(blank("references"));
        form.lines(1);
        form.blanks(blank("others"));
        form.lines(1);
    }

    private FormFlow.FormBlank blank(String name) {
        return new FormFlow.FormBlank(messages.get("log-sheets.case-" + name), 1);
    }

    private List<LabelledFact> facts(String labels, String values, List<String> names) {
        Stream<LabelledFact> facts =
                names.stream().map(name -> LabelledFact.of(messages.get(labels + name), messages.get(values + name)));
        return facts.toList();
    }
}
