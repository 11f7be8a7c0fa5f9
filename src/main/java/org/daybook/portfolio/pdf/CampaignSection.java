package org.daybook.portfolio.pdf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.campaign.SilentPeriod;
import org.daybook.casefile.KnownPeople;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.layout.TableFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CampaignSheet;
import org.daybook.portfolio.content.CampaignSheet.AroundDay;
import org.daybook.portfolio.content.CampaignSheet.PrintedIdentity;
import org.daybook.portfolio.content.ContactCount;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.chart.ComparisonNote;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What each person did, using all numbers and accounts that she believes to be theirs: counts of what the portfolio
 * prints or encloses, and no finding.
 */
final class CampaignSection extends Section {
    private static final int MOST_SILENCES = 8;
    private static final int MOST_INCIDENTS = 12;
    private static final float HEADING = 60;

    private final List<CampaignSheet> sheets;
    private final PortfolioContent content;
    private final List<Id<Incident>> ofNobody;
    private final boolean hasMessages;
    private final boolean compares;
    private final ComparisonNote note;
    private final CrossReferences links;
    private final SectionWording wording;

    CampaignSection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.campaign"), AnchorNames.CAMPAIGN);
        this.content = content;
        sheets = content.campaigns();
        ofNobody = ofNobody(content);
        hasMessages = sheets.stream()
                .anyMatch(sheet ->
                        sheet.all().messages() > 0 || !sheet.ofMessages().isEmpty() || sheet.unread() > 0);
        compares = content.request().wants(PortfolioSection.BEFORE_AFTER);
        note = new ComparisonNote(content, wording);
        this.links = links;
        this.wording = wording;
    }

    /** The incidents that name somebody but count for no person, so that the counts here and in the summary agree. */
    private static List<Id<Incident>> ofNobody(PortfolioContent content) {
        Set<Id<Incident>> counted = content.campaigns().stream()
                .flatMap(sheet -> Stream.concat(sheet.all().incidents().stream(), sheet.ofMessages().stream()))
                .collect(Collectors.toSet());
        return content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(incident -> !incident.who().person().isBlank() && !counted.contains(incident.id()))
                .map(Incident::id)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    @Override
    protected float start() {
        return 2 * HEADING;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(
                Text.of(wording.get("portfolio-pdf.campaign-note" + (hasMessages ? "" : "-incidents"))),
                TextStyle.SMALL);
        if (!ofNobody.isEmpty()) {
            flow.paragraph(
                    Text.of(wording.get("portfolio-pdf.campaign-of-nobody") + " ")
                            .then(links.briefly(ofNobody)),
                    TextStyle.SMALL);
        }
        sheets.forEach(sheet -> flow.section(() -> sheet(flow, sheet)));
    }

    private void sheet(PageFlow flow, CampaignSheet sheet) {
        flow.need(2 * HEADING);
        flow.bookmarkedHeading(2, links.name(sheet.person()));
        flow.facts(facts(sheet), FactDensity.RECORD);
        if (sheet.unread() > 0) {
            flow.note(Text.of(wording.get("portfolio-pdf.campaign-unread", sheet.unread())));
        }
        identities(flow, sheet);
        ways(flow, sheet);
        if (compares) {
            around(flow, sheet);
            silences(flow, sheet);
        }
    }

    private List<LabelledFact> facts(CampaignSheet sheet) {
        FactList facts = new FactList(wording);
        if (hasMessages) {
            facts.add(
                    "portfolio-pdf.campaign-messages",
                    String.valueOf(sheet.all().messages()));
        }
        facts.add(
                "portfolio-pdf.campaign-incidents" + (hasMessages ? "" : "-short"),
                counted(sheet.all().incidents()));
        facts.add("portfolio-pdf.campaign-of-messages", links.briefly(sheet.ofMessages()));
        facts.add("portfolio-pdf.campaign-naming", naming(sheet));
        facts.add("portfolio-pdf.campaign-period", period(sheet.first(), sheet.last()));
        facts.add("portfolio-pdf.campaign-days", String.valueOf(sheet.days().size()));
        if (!sheet.undated().isNone()) {
            facts.add("portfolio-pdf.campaign-undated", count(sheet.undated()));
        }
        return facts.all();
    }

    /** How many incidents name the person, as the summary counts them; empty if the same are counted here. */
    private Text naming(CampaignSheet sheet) {
        KnownPeople known = KnownPeople.of(
                content.printed().notWithdrawn(CaseRecordKind.PERSON).toList());
        Set<Id<Incident>> naming = content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(incident -> known.named(incident.who().person())
                        .filter(person -> person.id().equals(sheet.person()))
                        .isPresent())
                .map(Incident::id)
                .collect(Collectors.toSet());
        List<Id<Incident>> others = Stream.concat(sheet.all().incidents().stream(), sheet.ofMessages().stream())
                .distinct()
                .filter(incident -> !naming.contains(incident))
                .toList();
        if (naming.equals(Set.copyOf(sheet.all().incidents()))) {
            return Text.empty();
        }
        Text named = Text.of(String.valueOf(naming.size()));
        return others.isEmpty()
                ? named
                : named.plain(". " + wording.get("portfolio-pdf.campaign-not-naming") + " ")
                        .then(counted(others));
    }

    private void identities(PageFlow flow, CampaignSheet sheet) {
        if (sheet.identities().isEmpty()) {
            return;
        }
        flow.need(HEADING);
        flow.heading(3, wording.get("portfolio-pdf.campaign-identities"));
        List<TableColumn> columns = withMessages(
                List.of(
                        TableColumn.heading(wording.get("portfolio-pdf.campaign-identity"), 0),
                        TableColumn.of(wording.get("portfolio-pdf.campaign-whose"), 96)),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.campaign-messages-short"), 58),
                List.of(
                        TableColumn.of(wording.get("portfolio-pdf.campaign-incidents-short"), hasMessages ? 90 : 148),
                        TableColumn.of(wording.get("portfolio-pdf.campaign-period"), 84)));
        flow.table(columns, TextStyle.TABLE, table -> {
            sheet.identities()
                    .forEach(one -> table.row(withMessages(
                            List.of(identity(one), whose(one)),
                            Text.of(String.valueOf(one.contacts().messages())),
                            List.of(counted(one.contacts().incidents()), Text.of(period(one.first(), one.last()))))));
            if (!sheet.withoutIdentity().isEmpty()) {
                table.row(withMessages(
                        List.of(Text.empty().italic(wording.get("portfolio-pdf.campaign-without")), Text.empty()),
                        Text.of("0"),
                        List.of(counted(sheet.withoutIdentity()), Text.empty())));
            }
        });
    }

    /** A column or a cell of noughts is left out where no message is counted at all. */
    private <T> List<T> withMessages(List<T> before, T messages, List<T> after) {
        return Stream.of(before, hasMessages ? List.of(messages) : List.<T>of(), after)
                .flatMap(List::stream)
                .toList();
    }

    private Text identity(PrintedIdentity one) {
        String kind = wording.get("particular.identity.type." + one.kind().code());
        return Text.empty()
                .bold(one.text())
                .plain("\n" + (one.service().isEmpty() ? kind : kind + ", " + one.service()));
    }

    /** How sure she is that it is theirs, by each record that says so, and who else it is linked to. */
    private Text whose(PrintedIdentity one) {
        Text whose = Text.of(certainty(one));
        for (Id<CaseRecord> other : one.others()) {
            whose = whose.plain("\n" + wording.get("portfolio-pdf.campaign-also", links.name(other)));
        }
        return whose;
    }

    private String certainty(PrintedIdentity one) {
        return Stream.concat(
                        one.certainties().stream()
                                .map(code -> wording.get(
                                        "portfolio-pdf.campaign-certainty-" + (code.isEmpty() ? "not-said" : code))),
                        Stream.of(wording.get("portfolio-pdf.campaign-listed")).filter(_ -> one.listed()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private void ways(PageFlow flow, CampaignSheet sheet) {
        flow.need(HEADING);
        flow.heading(3, wording.get("portfolio-pdf.campaign-ways"));
        List<TableColumn> columns = withMessages(
                List.of(TableColumn.heading(wording.get("portfolio-pdf.campaign-way"), 150)),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.campaign-messages-short"), 70),
                List.of(TableColumn.of(wording.get("portfolio-pdf.campaign-incidents-short"), 0)));
        flow.table(
                columns,
                TextStyle.TABLE,
                table -> sheet.ways()
                        .forEach((way, count) -> table.row(withMessages(
                                List.of(Text.of(wording.get("campaign.way." + way.code()))),
                                Text.of(String.valueOf(count.messages())),
                                List.of(counted(count.incidents()))))));
    }

    private void around(PageFlow flow, CampaignSheet sheet) {
        if (sheet.around().isEmpty()) {
            return;
        }
        flow.need(HEADING);
        flow.heading(3, wording.get("portfolio-pdf.around"));
        flow.paragraph(
                Text.of(SectionWording.joined(
                        " ", wording.get("portfolio-pdf.campaign-around-note"), note.of(sheet.person()))),
                TextStyle.FINE);
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.around-day"), 0),
                TableColumn.of(wording.get("portfolio-pdf.around-before-all"), 110),
                TableColumn.of(wording.get("portfolio-pdf.around-on-the-day"), 110),
                TableColumn.of(wording.get("portfolio-pdf.around-after-all"), 110));
        flow.table(columns, TextStyle.TABLE, table -> sheet.around().forEach(one -> around(table, one)));
    }

    private void around(TableFlow table, AroundDay one) {
        table.row(List.of(
                Text.of(wording.get(
                        "patterns.marker",
                        period(one.day(), one.lastDay()),
                        wording.get("patterns.marker-" + one.what().code()))),
                Text.of(count(one.before())),
                Text.of(count(one.onTheDay())),
                Text.of(count(one.after()))));
    }

    private void silences(PageFlow flow, CampaignSheet sheet) {
        if (sheet.silences().isEmpty()) {
            return;
        }
        flow.need(HEADING);
        flow.heading(3, wording.get("portfolio-pdf.campaign-silences"));
        flow.paragraph(
                Text.of(SectionWording.joined(
                        " ",
                        sheet.silences().size() <= MOST_SILENCES
                                ? wording.get("portfolio-pdf.campaign-silences-all")
                                : wording.get(
                                        "portfolio-pdf.campaign-silences-note",
                                        MOST_SILENCES,
                                        sheet.silences().size()),
                        note.of(sheet.person()))),
                TextStyle.FINE);
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.campaign-silence-between"), 0),
                TableColumn.ofNumbers(wording.get("portfolio-pdf.campaign-silence-days"), 90));
        flow.table(
                columns,
                TextStyle.TABLE,
                table -> sheet.silences().stream()
                        .sorted(Comparator.comparingLong(SilentPeriod::days)
                                .reversed()
                                .thenComparing(SilentPeriod::before))
                        .limit(MOST_SILENCES)
                        .forEach(silence -> table.row(List.of(
                                Text.of(wording.get(
                                        "portfolio-pdf.campaign-silence",
                                        wording.formats().date(silence.before()),
                                        wording.formats().date(silence.after()))),
                                Text.of(String.valueOf(silence.days()))))));
    }

    /** '2: 14, 31'; '0' if there are none. */
    private Text counted(List<Id<Incident>> incidents) {
        if (incidents.isEmpty()) {
            return Text.of("0");
        }
        Text text = Text.of(incidents.size() + ": ")
                .then(links.briefly(incidents.stream().limit(MOST_INCIDENTS).toList()));
        int more = incidents.size() - MOST_INCIDENTS;
        return more <= 0 ? text : text.plain("; " + wording.get("portfolio-pdf.others-counted", more));
    }

    private String count(ContactCount count) {
        int incidents = count.incidents().size();
        return hasMessages
                ? wording.get("portfolio-pdf.campaign-count", count.messages(), incidents)
                : String.valueOf(incidents);
    }

    private String period(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return "";
        }
        String from = wording.formats().date(first);
        return first.equals(last)
                ? from
                : wording.get("patterns.months", from, wording.formats().date(last));
    }
}
