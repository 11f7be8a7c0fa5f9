package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.field.OrderTerm;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PortfolioSummary.ChannelSummary;
import org.daybook.portfolio.content.PortfolioSummary.Effects;
import org.daybook.portfolio.content.PortfolioSummary.HarmSummary;
import org.daybook.portfolio.content.PortfolioSummary.RecordingSummary;
import org.daybook.portfolio.content.PortfolioSummary.Totals;
import org.daybook.portfolio.content.PortfolioSummary.WitnessSummary;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/** The figures of the summary in words: those of which nothing was recorded are left out, and lists are kept short. */
final class SummaryFacts {
    /** How many names, dates or references are listed where there is room; the rest are counted. */
    static final int LISTED = 4;

    /** How many are listed where there is little room. */
    static final int FEW_LISTED = 1;

    /** How many characters of a name are shown: the sheets have all of it, and this stays one page. */
    private static final int NAME_LENGTH = 36;

    /** How many of a reference or a service. */
    private static final int SHORT_NAME = 20;

    /**
     * Up to how many incidents a figure names by number.
     *
     * @param fearAndBreaches of the figures that an offence or an order may rest on
     */
    record NumberLimits(int fearAndBreaches, int others) {}

    private final PortfolioSummary summary;
    private final CrossReferences links;
    private final SectionWording wording;
    private final NumberLimits numbered;
    private final TallyFormatter figures;

    /**
     * @param most how many names, dates or references are listed
     * @param numbered how many incidents are named by number; where there are more they are counted
     */
    SummaryFacts(
            PortfolioSummary summary, CrossReferences links, SectionWording wording, int most, NumberLimits numbered) {
        this.summary = summary;
        this.links = links;
        this.wording = wording;
        this.numbered = numbered;
        this.figures = new TallyFormatter(wording, most, numbered.others());
    }

    List<LabelledFact> fixated() {
        FactList facts = new FactList(wording);
        ChannelSummary channels = summary.conduct().channels();
        facts.add("portfolio-pdf.persons", PrintedExcerpt.opening(links.byPersonInShort(), 3 * NAME_LENGTH));
        facts.add(
                "portfolio-pdf.certainties",
                figures.tallies(
                        summary.conduct().suspects().certainties(),
                        certainty -> "portfolio-pdf.sure-" + certainty.code()));
        facts.add(
                "portfolio-pdf.places",
                figures.tallies(summary.conduct().places(), kind -> "field.place-kind-" + kind.code()));
        facts.add(
                "portfolio-pdf.channels",
                SectionWording.joined(
                        "; ",
                        figures.number("portfolio-pdf.numbers", channels.numbers()),
                        figures.number(
                                "portfolio-pdf.numbers-withheld",
                                channels.withheld().count()),
                        figures.number("portfolio-pdf.emails", channels.emails()),
                        figures.number("portfolio-pdf.handles", channels.handles()),
                        figures.number("portfolio-pdf.urls", channels.urls())));
        facts.add("portfolio-pdf.platforms", platforms(channels.platforms()));
        return facts.all();
    }

    private String platforms(Map<String, IncidentTally> platforms) {
        return figures.listed(
                platforms.entrySet().stream()
                        .sorted((one, other) -> Integer.compare(
                                other.getValue().count(), one.getValue().count()))
                        .map(platform -> figures.count(
                                PrintedExcerpt.opening(platform.getKey(), SHORT_NAME),
                                platform.getValue().count()))
                        .toList(),
                2 * NAME_LENGTH);
    }

    List<LabelledFact> obsessive(String repeated) {
        FactList facts = new FactList(wording);
        if (!summary.conduct().withCount().isNone()) {
            facts.add(
                    "portfolio-pdf.acts",
                    wording.get(
                            "portfolio-pdf.acts-value",
                            summary.conduct().acts(),
                            figures.traced(summary.conduct().withCount()),
                            summary.totals().incidents()
                                    - summary.conduct().withCount().count()));
        }
        facts.add("portfolio-pdf.repeated-messages", repeated);
        List<YearMonth> most = summary.when().busiest();
        if (!most.isEmpty()) {
            facts.add(
                    "portfolio-pdf.most-in-month",
                    wording.get(
                            "portfolio-pdf.most-in-month-value",
                            summary.when().most(),
                            wording.formats().months(most)));
        }
        facts.add(
                "portfolio-pdf.by-group",
                summary.conduct().byGroup().entrySet().stream()
                        .map(group -> figures.count(wording.group(group.getKey()), group.getValue()))
                        .collect(Collectors.joining("; ")));
        return facts.all();
    }

    List<LabelledFact> unwanted() {
        FactList facts = new FactList(wording);
        Effects effects = summary.effects();
        facts.add("portfolio-pdf.told-to-stop", toldToStop(effects));
        facts.add("portfolio-pdf.with-exact-words", figures.traced(effects.exactWords()));
        facts.add("portfolio-pdf.fear", figures.traced(effects.fear(), numbered.fearAndBreaches()));
        facts.add(
                "portfolio-pdf.with-day-to-day", figures.traced(effects.daily().any()));
        facts.add(
                "portfolio-pdf.changes-ticked",
                figures.tallies(effects.daily().ticked(), change -> "field.changes-" + change.code()));
        facts.add("portfolio-pdf.effects-apart", effectsApart(effects));
        HarmSummary harm = effects.harm();
        facts.add(
                "portfolio-pdf.harm",
                SectionWording.joined(
                        "; ",
                        figures.labelled("field.injury", harm.injury()),
                        figures.labelled("field.treatment", harm.treatment()),
                        figures.labelled("field.damage", harm.damage()),
                        figures.labelled("field.cost", harm.cost())));
        facts.add("portfolio-pdf.costs", wording.costs(summary.otherRecords().costs()));
        facts.add("portfolio-pdf.order-broken", figures.traced(effects.orderBroken(), numbered.fearAndBreaches()));
        facts.add("portfolio-pdf.terms-broken", terms(effects.termsBroken()));
        return facts.all();
    }

    /** How many there are, and the changes among them that no incident has. */
    private String effectsApart(Effects effects) {
        int count = summary.otherRecords().effects();
        String others = summary.otherRecords().changes().stream()
                .filter(change -> !effects.daily().ticked().containsKey(change))
                .map(change -> wording.get("field.changes-" + change.code()))
                .collect(Collectors.joining("; "));
        if (count == 0) {
            return "";
        }
        return others.isEmpty()
                ? String.valueOf(count)
                : wording.get("portfolio-pdf.effects-apart-value", count, others);
    }

    /** The broken terms, those broken by most incidents first. */
    private String terms(Map<Id<OrderTerm>, IncidentTally> broken) {
        return figures.listed(
                broken.entrySet().stream()
                        .filter(term -> links.isPrinted(term.getKey()) && !links.isUnmarked(term.getKey()))
                        .sorted((one, other) -> Integer.compare(
                                other.getValue().count(), one.getValue().count()))
                        .map(term -> figures.count(
                                links.titledTerm(term.getKey()), term.getValue().count()))
                        .toList(),
                2 * NAME_LENGTH);
    }

    private String toldToStop(Effects effects) {
        String days = figures.listed(
                effects.askedOn().stream().map(wording.formats()::date).toList(), NAME_LENGTH);
        int apart = summary.otherRecords().stopRequests();
        String traced = figures.traced(effects.askedToStop());
        String told = apart == 0 || traced.isEmpty()
                ? traced + figures.number("portfolio-pdf.told-apart", apart)
                : SectionWording.joined(
                        "; ",
                        wording.get("portfolio-pdf.told-in-incidents", traced),
                        figures.number("portfolio-pdf.told-apart", apart));
        return days.isEmpty() ? told : wording.get("portfolio-pdf.told-to-stop-on", told, days);
    }

    List<LabelledFact> repeated() {
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.incidents", incidents(summary.totals()));
        facts.add("portfolio-pdf.first-last", firstAndLast());
        facts.add("portfolio-pdf.undated", figures.traced(summary.when().undated()));
        return facts.all();
    }

    /** How many count, and which are printed and do not. */
    private String incidents(Totals totals) {
        return SectionWording.joined(
                ". ",
                String.valueOf(totals.incidents()),
                figures.named("portfolio-pdf.unclassified", totals.unclassified()),
                figures.named("portfolio-pdf.withdrawn-count", totals.withdrawn()));
    }

    private String firstAndLast() {
        LocalDate first = summary.when().first();
        LocalDate last = summary.when().last();
        if (first == null || last == null) {
            return wording.get("portfolio-pdf.no-dates");
        }
        return wording.get(
                "portfolio-pdf.first-last-dates",
                wording.formats().date(first),
                wording.formats().date(last));
    }

    List<LabelledFact> seen(List<ExhibitSheet> exhibits) {
        FactList facts = new FactList(wording);
        WitnessSummary seen = summary.seen();
        if (!seen.witnessed().isNone()) {
            facts.add(
                    "portfolio-pdf.witnessed",
                    wording.get("portfolio-pdf.witnessed-value", figures.traced(seen.witnessed()), seen.witnesses()));
        }
        facts.add("portfolio-pdf.children-present", figures.traced(seen.children()));
        facts.add("portfolio-pdf.reported", reported(seen));
        facts.add("portfolio-pdf.reported-to", figures.tallies(seen.to(), to -> "field.report-to-" + to.code()));
        facts.add("portfolio-pdf.contacts-counted", contacts());
        facts.add("portfolio-pdf.references", figures.listed(seen.references(), SHORT_NAME));
        facts.add("portfolio-pdf.exhibits", exhibits(exhibits));
        return facts.all();
    }

    private String contacts() {
        int contacts = summary.otherRecords().contacts();
        return contacts == 0
                ? ""
                : wording.get(
                        "portfolio-pdf.contacts-value",
                        contacts,
                        summary.otherRecords().contactsWithPolice());
    }

    private String reported(WitnessSummary seen) {
        String not = figures.traced(seen.notReported());
        String traced = figures.traced(seen.reported());
        String yes = traced.isEmpty()
                ? ""
                : wording.get(
                        "portfolio-pdf.reported-police",
                        traced,
                        seen.toldPolice().count());
        int unsaid = summary.totals().incidents()
                - seen.reported().count()
                - seen.notReported().count();
        return not.isEmpty()
                ? yes
                : wording.get("portfolio-pdf.reported-and-not", yes.isEmpty() ? "0" : yes, not, Math.max(0, unsaid));
    }

    /** How many there are, and how many of them are files. */
    private String exhibits(List<ExhibitSheet> exhibits) {
        long physicalItems =
                exhibits.stream().filter(sheet -> sheet.exhibit().isPhysical()).count();
        return exhibits.isEmpty()
                ? ""
                : wording.get(
                        "portfolio-pdf.exhibits-counted",
                        exhibits.size(),
                        exhibits.size() - physicalItems,
                        physicalItems);
    }

    List<LabelledFact> recording() {
        FactList facts = new FactList(wording);
        RecordingSummary recording = summary.recording();
        if (recording.dated() > 0) {
            facts.add(
                    "portfolio-pdf.same-day",
                    wording.get(
                            recording.claimed() == 0
                                    ? "portfolio-pdf.same-day-value"
                                    : "portfolio-pdf.same-day-claimed",
                            recording.sameDay(),
                            recording.dated(),
                            recording.claimed()));
            facts.add("portfolio-pdf.longest-delay", wording.get("portfolio-pdf.days", recording.longestDelayDays()));
        }
        facts.add("portfolio-pdf.dated-by-app", figures.traced(recording.datedByApp()));
        facts.add("portfolio-pdf.written-unknown", figures.traced(recording.originalMissing()));
        facts.add("portfolio-pdf.amended-count", figures.traced(recording.amended()));
        facts.add(
                "portfolio-pdf.elsewhere-first",
                SectionWording.joined(
                        "; ",
                        figures.named("portfolio-pdf.on-paper", recording.fromPaper()),
                        figures.named("portfolio-pdf.in-other-diary", recording.fromOtherDiary())));
        facts.add("portfolio-pdf.by-others", figures.traced(recording.byOthers()));
        return facts.all();
    }
}
