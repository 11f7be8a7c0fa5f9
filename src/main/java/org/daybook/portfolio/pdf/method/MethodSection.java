package org.daybook.portfolio.pdf.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.LedgerTimestamps.ClockStep;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioContent.LedgerFacts;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CaveatsPart;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.RedactionLabels;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;

/** How the portfolio was made, the ledger's head, and what it proves and does not. */
public final class MethodSection extends Section {
    /** More characters, or findings, than these are counted, not listed. */
    private static final int LISTED = 40;

    private final PortfolioContent content;
    private final Set<PortfolioSection> printed;
    private final ExhibitNames exhibits;
    private final boolean signed;
    private final SectionWording wording;

    /**
     * @param printed the sections that are in the document
     * @param signed whether the file is signed with the diary's own key
     */
    public MethodSection(
            PortfolioContent content,
            Set<PortfolioSection> printed,
            ExhibitNames exhibits,
            boolean signed,
            SectionWording wording) {
        // It says how small pictures are, which must not move what stands before it.
        super(wording.get("portfolio-pdf.method"), AnchorNames.METHOD);
        this.content = content;
        this.printed = printed;
        this.exhibits = exhibits;
        this.signed = signed;
        this.wording = wording;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(words()), TextStyle.SMALL);
        flow.paragraph(
                Text.of(wording.times(content.isPartlyClaimed())
                        + new PrintedVersions(content, printed, wording).sentences()),
                TextStyle.SMALL);
        flow.paragraph(
                Text.of(wording.get(sound() ? "portfolio-pdf.method-chain" : "portfolio-pdf.method-chain-not-sound")),
                TextStyle.SMALL);
        new CaveatsPart(content.ledger(), wording).notes(flow, LISTED);
        flow.heading(2, wording.get("portfolio-pdf.method-ledger"));
        flow.facts(ledger(), FactDensity.CLOSE);
        flow.heading(2, wording.get("portfolio-pdf.method-printing"));
        flow.facts(printing(), FactDensity.CLOSE);
        if (sound()) {
            list(flow, "portfolio-pdf.shows", shows());
            list(flow, "portfolio-pdf.shows-not", showsNot());
        }
        exhibits(flow);
        if (!DisclosureSection.isFor(content.request().preset())) {
            flow.heading(2, wording.get("portfolio-pdf.left-out"));
            flow.facts(new OmissionsPart(content, printed, wording).facts(flow), FactDensity.CLOSE);
        }
    }

    /** Whose words they are, and how far they are printed as written. */
    private String words() {
        boolean quoted = printed.contains(PortfolioSection.SHEETS) || printed.contains(PortfolioSection.ACCOUNT);
        return wording.get("portfolio-pdf.method-diary")
                + (quoted ? " " + wording.get("portfolio-pdf.method-quoted") : "")
                + " " + wording.get("portfolio-pdf.method-shortened")
                + new RedactionLabels(content, wording).sentences();
    }

    private void exhibits(PageFlow flow) {
        if (content.exhibits().isEmpty()) {
            return;
        }
        flow.heading(2, wording.get("portfolio-pdf.method-exhibits"));
        List<Text> items = new ArrayList<>();
        items.add(Text.of(wording.get("portfolio-pdf.method-sealed")));
        if (content.isChecked()) {
            items.add(Text.of(wording.get("portfolio-pdf.method-checked")));
        }
        if (!content.request().preset().isBrief()) {
            items.add(Text.of(wording.get("portfolio-pdf.method-hash")));
            items.add(Text.of(wording.get("portfolio-pdf.method-hash-not")));
        }
        items.add(Text.of(wording.get(plates())));
        items.add(Text.of(wording.get("portfolio-pdf.method-originals") + whereOriginalsAre()));
        flow.list(items, TextStyle.SMALL, i -> "•");
    }

    private String whereOriginalsAre() {
        boolean said = !content.request().preset().isBrief()
                && content.exhibits().stream()
                        .anyMatch(exhibit ->
                                !exhibit.exhibit().provenance().original().isBlank());
        return said ? " " + wording.get("portfolio-pdf.method-originals-where") : "";
    }

    private String plates() {
        if (!exhibits.hasPlates()) {
            return "portfolio-pdf.method-plates-none";
        }
        return switch (content.request().exhibits().plates()) {
            case FULL -> "portfolio-pdf.method-plates-full";
            case SMALLER -> "portfolio-pdf.method-plates-smaller";
            case NONE -> "portfolio-pdf.method-plates-none";
        };
    }

    private void list(PageFlow flow, String heading, List<Text> items) {
        flow.heading(2, wording.get(heading));
        flow.list(items, TextStyle.SMALL, i -> "•");
    }

    private boolean sound() {
        return content.ledger().sound();
    }

    private List<LabelledFact> ledger() {
        LedgerFacts ledger = content.ledger();
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.program", content.program());
        facts.add("portfolio-pdf.diary-id", ledger.vaultId());
        facts.add("portfolio-pdf.merged", merged(ledger.merged()));
        facts.add("portfolio-pdf.diary-started", wording.formats().exactDateTime(ledger.startedAt()));
        facts.add("portfolio-pdf.entries", String.valueOf(ledger.head().count()));
        ledger.headCode().ifPresent(code -> {
            facts.addFine("portfolio-pdf.head", ledger.head().chain().hex());
            facts.add("portfolio-pdf.head-code", code.toString());
        });
        facts.add("portfolio-pdf.erased", erased(ledger));
        facts.add("portfolio-pdf.clock", clock(ledger.clockSteps()));
        return facts.all();
    }

    /** The codes of merged diaries, by which what was given out from one of them can be found again. */
    private String merged(List<LedgerFacts.MergedDiary> diaries) {
        return diaries.isEmpty()
                ? ""
                : wording.get(
                        "portfolio-pdf.merged-value",
                        diaries.stream()
                                .map(diary -> wording.get(
                                        "portfolio-pdf.merged-diary",
                                        diary.vaultId(),
                                        String.join(", ", diary.codes())))
                                .collect(Collectors.joining("; ")));
    }

    /** The codes that identify this printing, and the digests by which the file can be checked. */
    private List<LabelledFact> printing() {
        FactList facts = new FactList(wording);
        facts.add(
                "portfolio-pdf.method-made-for",
                wording.get("portfolio-pdf.preset-" + content.request().preset().code()));
        facts.add(
                "portfolio-pdf.method-code",
                wording.get("portfolio-pdf.method-code-value", content.code().toString()));
        facts.add(
                "portfolio-pdf.method-signature",
                wording.get("portfolio-pdf.method-signature-" + (signed ? "signed" : "none")));
        content.ledger()
                .certificate()
                .ifPresent(sha256 -> facts.addFine("portfolio-pdf.method-certificate", sha256.hex()));
        facts.add("portfolio-pdf.method-time", wording.get("portfolio-pdf.method-time-value"));
        return facts.all();
    }

    /** How many entries, and what they were, so that gaps in the numbers are accounted for. */
    private String erased(LedgerFacts ledger) {
        Stream<String> copy = ledger.isCopy() ? Stream.of(wording.get("portfolio-pdf.erased-copy")) : Stream.of();
        return Stream.of(
                        Stream.of(String.valueOf(ledger.erasedEntries())),
                        wording.erased(ledger.erased()).stream(),
                        copy)
                .flatMap(lines -> lines)
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
        return texts("portfolio-pdf.shows-unchanged", "portfolio-pdf.shows-versions", "portfolio-pdf.shows-signature");
    }

    private List<Text> showsNot() {
        return texts(
                "portfolio-pdf.shows-not-truth",
                "portfolio-pdf.shows-not-clock",
                "portfolio-pdf.shows-not-rebuilt",
                "portfolio-pdf.shows-not-signature");
    }

    /** What is said of the signature is said only if there is one. */
    private List<Text> texts(String... keys) {
        return Stream.of(keys)
                .filter(key -> signed || !key.endsWith("-signature"))
                .map(key -> Text.of(wording.get(key)))
                .toList();
    }
}
