package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile.ClockStep;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioContent.LedgerFacts;

/** How this was made, what the ledger's head is, what it shows and what it does not. */
final class MethodSection implements Section {
    /** More characters, or findings, than these are counted, not listed. */
    private static final int LISTED = 40;

    private final PortfolioContent content;
    private final Wording wording;

    MethodSection(PortfolioContent content, Wording wording) {
        this.content = content;
        this.wording = wording;
    }

    @Override
    public void emit(PageFlow flow) {
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, wording.get("portfolio-pdf.method"), Places.METHOD);
            flow.paragraph(Text.of(wording.get("portfolio-pdf.method-diary")), TextStyle.SMALL);
            flow.paragraph(Text.of(wording.get("portfolio-pdf.method-times")), TextStyle.SMALL);
            flow.paragraph(
                    Text.of(wording.get(
                            sound() ? "portfolio-pdf.method-chain" : "portfolio-pdf.method-chain-not-sound")),
                    TextStyle.SMALL);
            new DoubtsPart(content.ledger(), wording).notes(flow, LISTED);
            flow.heading(2, wording.get("portfolio-pdf.method-ledger"), null, null);
            flow.facts(ledger());
            if (sound()) {
                list(flow, "portfolio-pdf.shows", shows());
                list(flow, "portfolio-pdf.shows-not", showsNot());
            }
            exhibits(flow);
            flow.heading(2, wording.get("portfolio-pdf.left-out"), null, null);
            flow.facts(leftOut(flow));
        });
    }

    private void exhibits(PageFlow flow) {
        if (content.exhibits().isEmpty()) {
            return;
        }
        flow.heading(2, wording.get("portfolio-pdf.method-exhibits"), null, null);
        List<Text> items = new ArrayList<>();
        items.add(Text.of(wording.get("portfolio-pdf.method-sealed")));
        if (content.isChecked()) {
            items.add(Text.of(wording.get("portfolio-pdf.method-checked")));
        }
        items.add(Text.of(wording.get("portfolio-pdf.method-hash")));
        items.add(Text.of(wording.get("portfolio-pdf.method-hash-not")));
        items.add(Text.of(wording.get(plates())));
        items.add(Text.of(wording.get("portfolio-pdf.method-originals")));
        flow.list(items, TextStyle.SMALL, i -> "•");
    }

    private String plates() {
        return switch (content.request().exhibits().plates()) {
            case FULL -> "portfolio-pdf.method-plates-full";
            case SMALLER -> "portfolio-pdf.method-plates-smaller";
            case NONE -> "portfolio-pdf.method-plates-none";
        };
    }

    private void list(PageFlow flow, String heading, List<Text> items) {
        flow.heading(2, wording.get(heading), null, null);
        flow.list(items, TextStyle.SMALL, i -> "•");
    }

    private boolean sound() {
        return content.ledger().sound();
    }

    private List<Fact> ledger() {
        LedgerFacts ledger = content.ledger();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("portfolio-pdf.program", content.program()));
        facts.add(fact("portfolio-pdf.diary-id", ledger.vaultId()));
        facts.add(fact("portfolio-pdf.diary-started", wording.formats().exactDateTime(ledger.startedAt())));
        facts.add(fact("portfolio-pdf.entries", String.valueOf(ledger.head().count())));
        ledger.headCode().ifPresent(code -> {
            facts.add(Fact.fine(
                    wording.get("portfolio-pdf.head"), ledger.head().chain().hex()));
            facts.add(fact("portfolio-pdf.head-code", code));
        });
        facts.add(fact("portfolio-pdf.erased", erased(ledger)));
        facts.add(fact("portfolio-pdf.clock", clock(ledger.clockSteps())));
        return facts;
    }

    /** How many entries, and what they were, so that gaps in the numbers are accounted for. */
    private String erased(LedgerFacts ledger) {
        return Stream.concat(
                        Stream.of(String.valueOf(ledger.erasedEntries())), wording.erased(ledger.erased()).stream())
                .collect(Collectors.joining("\n"));
    }

    private String clock(List<ClockStep> steps) {
        if (steps.isEmpty()) {
            return wording.get("portfolio-pdf.clock-steady");
        }
        return String.join(
                "\n",
                steps.stream()
                        .map(step -> wording.get(
                                "portfolio-pdf.clock-step",
                                String.valueOf(step.seq()),
                                wording.formats().exactDateTime(step.before()),
                                wording.formats().exactDateTime(step.after())))
                        .toList());
    }

    private List<Text> shows() {
        return List.of(
                Text.of(wording.get("portfolio-pdf.shows-unchanged")),
                Text.of(wording.get("portfolio-pdf.shows-versions")));
    }

    private List<Text> showsNot() {
        return List.of(
                Text.of(wording.get("portfolio-pdf.shows-not-truth")),
                Text.of(wording.get("portfolio-pdf.shows-not-clock")),
                Text.of(wording.get("portfolio-pdf.shows-not-rebuilt")));
    }

    private List<Fact> leftOut(PageFlow flow) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("portfolio-pdf.selection", wording.get(selection())));
        String parts = String.join(
                "; ",
                content.leftOutParts().stream().sorted().map(wording::part).toList());
        facts.add(fact(
                "portfolio-pdf.parts-left-out", parts.isEmpty() ? wording.get("portfolio-pdf.parts-none") : parts));
        String kinds = content.leftOutKinds().stream()
                .sorted()
                .map(kind -> wording.get("particular." + kind.code() + "-many"))
                .collect(Collectors.joining("; "));
        facts.add(fact(
                "portfolio-pdf.kinds-left-out", kinds.isEmpty() ? wording.get("portfolio-pdf.parts-none") : kinds));
        facts.add(fact("portfolio-pdf.exhibits", exhibits()));
        facts.add(fact("portfolio-pdf.private-notes", wording.get("portfolio-pdf.private-notes-value")));
        facts.add(fact("portfolio-pdf.witness-contacts", wording.get("portfolio-pdf.witness-contacts-value")));
        if (!flow.missing().isEmpty()) {
            facts.add(fact("portfolio-pdf.not-drawn", notDrawn(flow)));
        }
        return facts;
    }

    private String exhibits() {
        String which = wording.get(which());
        return content.request().exhibits().leftOut().isEmpty()
                ? which
                : wording.get("portfolio-pdf.exhibits-without", which);
    }

    private String which() {
        return switch (content.request().exhibits().which()) {
            case ALL -> "portfolio-pdf.exhibits-all";
            case OF_PRINTED -> "portfolio-pdf.exhibits-of-printed";
            case NONE -> "portfolio-pdf.exhibits-none";
        };
    }

    private String selection() {
        if (content.selection()) {
            return "portfolio-pdf.selection-yes";
        }
        return content.ledger().isComplete() ? "portfolio-pdf.selection-no" : "portfolio-pdf.selection-readable";
    }

    private String notDrawn(PageFlow flow) {
        List<String> codes = flow.missing().codePoints().stream()
                .limit(LISTED)
                .map(code -> String.format(Locale.ROOT, "U+%04X", code))
                .toList();
        return wording.get(
                "portfolio-pdf.not-drawn-value", flow.missing().codePoints().size(), String.join(" ", codes));
    }

    private Fact fact(String label, String value) {
        return Fact.of(wording.get(label), value);
    }
}
