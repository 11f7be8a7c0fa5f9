package org.daybook.cli;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the purpose of a portfolio, and what it withholds. */
final class PresetOptions {
    private static final CodedOption<PortfolioPreset> PRESET =
            new CodedOption<>("--preset", List.of(PortfolioPreset.values()), PortfolioPreset::code);
    private static final CodedOption<PortfolioSection> SECTIONS =
            new CodedOption<>("--leave-out-sections", List.of(PortfolioSection.values()), PortfolioSection::code);
    private static final CodedOption<MessageContext> CONTEXT =
            new CodedOption<>("--context", List.of(MessageContext.values()), MessageContext::code);
    private static final CodedOption<PaperSize> PAPER =
            new CodedOption<>("--paper", List.of(PaperSize.values()), PaperSize::code);

    @Option(names = "--preset", paramLabel = "PRESET", descriptionKey = "cli.option.preset")
    private String preset = PortfolioPreset.POLICE_FILE.code();

    @Option(names = "--no-address", descriptionKey = "cli.option.no-address")
    private boolean withoutAddress;

    @Option(names = "--no-safekeeping", descriptionKey = "cli.option.no-safekeeping")
    private boolean withoutSafekeeping;

    @Option(names = "--no-routines", descriptionKey = "cli.option.no-routines")
    private boolean withoutRoutines;

    @Option(names = "--print-routines", descriptionKey = "cli.option.print-routines")
    private boolean withRoutines;

    @Option(names = "--mask", paramLabel = "WORDS", descriptionKey = "cli.option.mask")
    private Set<String> masked = new LinkedHashSet<>();

    @Option(names = "--seen", descriptionKey = "cli.option.seen")
    private boolean seen;

    @Option(names = "--witnesses-by-letter", descriptionKey = "cli.option.witnesses-by-letter")
    private boolean witnessesByLetter;

    @Option(
            names = "--leave-out-sections",
            split = ",",
            paramLabel = "SECTION",
            completionCandidates = SectionCodes.class,
            descriptionKey = "cli.option.leave-out-sections")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(names = "--since-last", descriptionKey = "cli.option.since-last")
    private boolean sinceLast;

    @Option(names = "--paper", paramLabel = "SIZE", descriptionKey = "cli.option.paper")
    private @Nullable String paper;

    @Option(names = "--context", paramLabel = "NUMBER", descriptionKey = "cli.option.context")
    private String context = MessageContext.NONE.code();

    /** The codes of all sections, which the help lists. */
    static final class SectionCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(PortfolioSection.values())
                    .map(PortfolioSection::code)
                    .iterator();
        }
    }

    /** The preset's request, with the requested changes. */
    PortfolioRequest request() throws CommandFailure {
        PortfolioPreset chosen = PRESET.value(preset);
        PortfolioRequest request = PortfolioRequest.of(chosen);
        Set<PortfolioSection> sections = new LinkedHashSet<>(request.leftOutSections());
        for (String code : leftOut) {
            sections.add(SECTIONS.value(code));
        }
        PaperSize size = paper == null ? request.paper() : PAPER.value(paper);
        return request.withoutSections(sections)
                .on(size)
                .with(CONTEXT.value(context))
                .with(request.discretion()
                        .withAddress(request.discretion().address() && !withoutAddress)
                        .withSafekeeping(request.discretion().safekeeping() && !withoutSafekeeping)
                        .withRoutines(withRoutines || request.discretion().routines() && !withoutRoutines)
                        .withWitnesses(request.discretion().witnesses() && !witnessesByLetter)
                        .masking(masked));
    }

    /** Whether she has seen the clues that may still lead to her. */
    boolean seen() {
        return seen;
    }

    /** What the recipient has, after which things are printed; nothing for all. */
    ReaderHoldings held(OpenDiary diary, String recipient) throws CommandFailure, VaultFailure, PortfolioFailure {
        if (!sinceLast && !preset.strip().equals(PortfolioPreset.SINCE_LAST.code())) {
            return ReaderHoldings.NONE;
        }
        if (recipient.isBlank()) {
            throw new CommandFailure("cli.since-last-who", ExitCode.USAGE);
        }
        return diary.held(recipient)
                .orElseThrow(() -> new CommandFailure("cli.since-last-none", ExitCode.COULD_NOT, recipient.strip()));
    }
}
