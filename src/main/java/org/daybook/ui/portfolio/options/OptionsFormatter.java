package org.daybook.ui.portfolio.options;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.text.Messages;

/** Formats the choices about a portfolio in words. */
public record OptionsFormatter(Messages messages) {
    public String preset(PortfolioPreset preset) {
        return messages.get("portfolio.preset-" + preset.code());
    }

    /** The purpose of a preset, in a sentence. */
    public String purpose(PortfolioPreset preset) {
        return messages.get("portfolio.purpose-" + preset.code());
    }

    /** What it says of where she lives, in a few words. */
    public String disclosure(AddressDisclosure disclosure) {
        return messages.get("portfolio.address-" + disclosure.code());
    }

    /** Who the presets of a group are for. */
    public String group(PresetGroup group) {
        return messages.get("portfolio.group-" + group.code());
    }

    /** What else is to be known of a preset once it is chosen; may be empty. */
    public String more(PortfolioPreset preset) {
        String key = "portfolio.purpose-" + preset.code() + "-more";
        return messages.has(key) ? messages.get(key) : "";
    }

    public String section(PortfolioSection section) {
        return messages.get("portfolio.section-" + section.code());
    }

    /** The name of a section, with the number of records that leaving it out would remove, if any. */
    public String section(PortfolioSection section, PortfolioOptions options) {
        return section.kinds().isEmpty() && section != PortfolioSection.SHEETS
                ? section(section)
                : messages.get("portfolio.case-kind", section(section), options.goingWith(section));
    }

    String sections(Stream<PortfolioSection> sections) {
        return sections.sorted().map(this::section).collect(Collectors.joining(", "));
    }

    /** The name of a part of incidents that can be left out. */
    public String part(PortfolioPart part) {
        return messages.get("portfolio.leave-" + part.code());
    }

    String parts(Set<PortfolioPart> parts) {
        return parts.stream().sorted().map(this::part).collect(Collectors.joining(", "));
    }

    String kind(CaseRecordKind kind) {
        return messages.get("particular." + kind.code() + "-many");
    }

    /** Who has what was made when, and since when. */
    public String reader(ReaderHoldings held) {
        GivenCopy last = Objects.requireNonNull(held.last());
        return messages.get(
                "portfolio.since-reader",
                last.recipient(),
                messages.formats().dateTime(last.madeAt()),
                last.code().isEmpty() ? "" : messages.get("portfolio.since-code", last.code()),
                messages.formats().date(last.given()));
    }

    /** How many of the incidents go in. */
    String incidents(ContentsSummary contents) {
        return contents.taken() == 0
                ? messages.get("portfolio.contents-none")
                : messages.get("portfolio.contents-chosen", contents.taken(), contents.inRange());
    }

    /** 'Orders and conditions: 2, Costs: 5'; empty if nothing else goes in. */
    String others(PortfolioOptions options) {
        return options.caseOptions().kinds().stream()
                .filter(kind -> options.going(kind) > 0)
                .map(kind -> messages.get("portfolio.case-kind", kind(kind), options.going(kind)))
                .collect(Collectors.joining(", "));
    }

    /** The whole contents, one fact a line. */
    public String all(PortfolioOptions options) {
        ContentsSummary contents = options.incidents().contentsProperty().get();
        if (!options.isComplete() && contents.taken() == 0) {
            return messages.get("portfolio.contents-none");
        }
        String others = others(options);
        String parts = parts(options.discretion().leftOut());
        String sections = sections(options.leftOutSections().stream());
        return Stream.of(
                        incidents(contents),
                        number("portfolio.contents-undated", contents.undated()),
                        number("portfolio.contents-counted", contents.counted()),
                        number("portfolio.contents-unclassified", contents.unclassified()),
                        number("portfolio.contents-withdrawn", contents.withdrawn()),
                        said("portfolio.contents-others", others),
                        number(
                                "portfolio.contents-exhibits",
                                options.exhibitsGoing().size()),
                        number(
                                "portfolio.contents-unlinked",
                                options.unlinkedExhibits().size()),
                        said("portfolio.contents-without-sections", sections),
                        said("portfolio.contents-left-out", parts),
                        options.discretion().addressProperty().get()
                                ? ""
                                : messages.get("portfolio.contents-no-address"),
                        options.discretion().safekeepingProperty().get()
                                ? ""
                                : messages.get("portfolio.contents-no-safekeeping"),
                        options.discretion().routinesProperty().get()
                                ? ""
                                : messages.get("portfolio.contents-no-routines"),
                        number(
                                "portfolio.contents-masked",
                                options.discretion().masked().size()),
                        options.discretion().witnessesProperty().get()
                                ? ""
                                : messages.get("portfolio.contents-letters"),
                        messages.get("portfolio.contents-first-page"),
                        pages(options.presetProperty().get(), pages(options)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The approximate number of pages, or the maximum where that is certain. */
    public String pages(PortfolioPreset preset, int estimate) {
        if (preset == PortfolioPreset.FIRST_REPORT && estimate <= PageEstimate.FIRST_REPORT) {
            return messages.get("portfolio.pages-at-most", PageEstimate.FIRST_REPORT);
        }
        return messages.get(
                PortfolioVolumes.isDivided(estimate) ? "portfolio.about-pages-divided" : "portfolio.about-pages",
                estimate,
                PortfolioVolumes.MOST_PAGES);
    }

    /** The approximate number of pages. */
    static int pages(PortfolioOptions options) {
        return PageEstimate.of(
                options.toRequest(),
                options.holdings()
                        .measured(options.incidents().contentsProperty().get().taken()),
                options.exhibitsGoing(),
                options.recordsGoing().stream().map(CaseRecordHistory::kind).toList(),
                options.messagesGoing());
    }

    private String number(String key, int number) {
        return number == 0 ? "" : messages.get(key, number);
    }

    private String said(String key, String words) {
        return words.isEmpty() ? "" : messages.get(key, words);
    }
}
