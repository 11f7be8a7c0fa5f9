package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.pattern.Figure;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.CustodyPeriods;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PeopleNamed;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;
import org.jspecify.annotations.Nullable;

/** Names the items of the case, and links to those that are in this portfolio. */
public final class CrossReferences {
    private static final int NUMBERS_SHOWN = 50;
    private static final int NAME_LENGTH = 36;

    private final Set<Id<OrderTerm>> unmarked;
    private final SectionWording wording;
    private final CaseRecordLines lines;
    private final CustodyPeriods custody;
    private final PortfolioContent content;
    private @Nullable OwnMessages ownMessages;
    private final Respondent respondent;
    private final PeopleNamed people;
    private final boolean withSheets;
    private final boolean withIncidents;

    /** Numbers only, since the names of all incidents in a large case would take as much memory as their other data. */
    private final Map<Id<?>, Integer> incidents = new HashMap<>();

    /** Everything else that is printed, and what is only named since an earlier portfolio printed it. */
    private final Map<Id<?>, ReferenceTarget> others = new HashMap<>();

    /** The terms of orders by the title of their order, which says more than its number. */
    private final Map<Id<OrderTerm>, String> titledTerms = new HashMap<>();

    /** An item, and its position if it is printed. */
    private record ReferenceTarget(
            String name, String brief, @Nullable String place) {}

    public CrossReferences(SectionWording wording, PortfolioContent content) {
        this.wording = wording;
        unmarked = content.unmarkedTerms();
        lines = wording.caseRecordLines(this);
        custody = CustodyPeriods.of(content.withEarlier());
        this.content = content;
        respondent = Respondent.of(content);
        people = PeopleNamed.of(content);
        CaseSheets sheets = content.printed();
        withSheets = content.request().wants(PortfolioSection.SHEETS);
        withIncidents = withSheets
                || content.request().wants(PortfolioSection.CHRONOLOGY)
                        && !content.request().preset().isBrief();
        for (IncidentSheet sheet : sheets.incidents()) {
            incidents.put(sheet.current().id(), sheet.number());
        }
        for (ExhibitSheet sheet : sheets.exhibits()) {
            add(
                    sheet.id(),
                    wording.get("portfolio-pdf.exhibit", sheet.label()),
                    sheet.label(),
                    AnchorNames.exhibit(sheet.number()));
        }
        for (CaseRecordSheet sheet : sheets.caseRecords()) {
            add(sheet.id(), lines.numbered(sheet.current()), sheet.current(), AnchorNames.record(sheet));
        }
        sheets.of(CaseRecordKind.ORDER).forEach(order -> addTerms(order, AnchorNames.record(order)));
        addTitledTerms(sheets.of(CaseRecordKind.ORDER));
        content.earlier().incidents().forEach(this::addEarlier);
        content.earlier().caseRecords().forEach(this::addEarlier);
    }

    private void addEarlier(Id<?> incident, int number) {
        String numbered = String.valueOf(number);
        add(incident, wording.get("portfolio-pdf.incident-link", numbered), numbered, null);
    }

    private void addEarlier(CaseRecordSheet sheet) {
        add(sheet.id(), lines.numbered(sheet.current()), sheet.current(), null);
        if (sheet.kind() == CaseRecordKind.ORDER) {
            addTerms(sheet, null);
        }
    }

    private void add(Id<?> id, String numbered, CaseRecord caseRecord, @Nullable String place) {
        String title = lines.title(caseRecord);
        String name = title.equals(numbered) ? numbered : wording.get("particular.titled", numbered, title);
        add(id, name, numbered, place);
    }

    private void add(Id<?> id, String name, String brief, @Nullable String place) {
        others.put(id, new ReferenceTarget(name, brief, place));
    }

    /** Adds each term in full on one line; terms that only an earlier version has are marked as former. */
    private void addTerms(CaseRecordSheet order, @Nullable String place) {
        List<OrderTerm> now = order.current().terms(CourtOrder.TERMS);
        String numbered = lines.numbered(order.current());
        for (RecordSheet.SheetVersion<CaseRecord> version : order.versions()) {
            version.record()
                    .terms(CourtOrder.TERMS)
                    .forEach(term -> add(term, wording.get("portfolio-pdf.term-former-of", numbered), place));
        }
        for (int i = 0; i < now.size(); i++) {
            add(now.get(i), wording.get("portfolio-pdf.term-of", numbered, String.valueOf(i + 1)), place);
        }
    }

    /** Orders with the same title are told apart by their numbers alone. */
    private void addTitledTerms(List<CaseRecordSheet> orders) {
        Map<String, Long> titles = orders.stream()
                .collect(Collectors.groupingBy(order -> lines.title(order.current()), Collectors.counting()));
        for (CaseRecordSheet order : orders) {
            String title = lines.title(order.current());
            List<OrderTerm> terms = order.current().terms(CourtOrder.TERMS);
            for (int i = 0; i < terms.size() && titles.getOrDefault(title, 0L) == 1; i++) {
                titledTerms.put(terms.get(i).id(), wording.get("portfolio-pdf.term-of", title, String.valueOf(i + 1)));
            }
        }
    }

    private void add(OrderTerm term, String brief, @Nullable String place) {
        String words = term.words().strip().replaceAll("\\s+", " ");
        add(term.id(), wording.get("particular.titled", brief, words), brief, place);
    }

    /** Since when whoever is named in an incident is recorded as in custody on its day; empty if they are not. */
    public String custody(Incident incident) {
        return custody.since(incident)
                .map(since -> wording.get(
                        incident.who().person().isBlank()
                                ? "portfolio-pdf.custody-linked"
                                : "portfolio-pdf.custody-since",
                        wording.formats().date(since)))
                .orElse("");
    }

    /** What the writer sent; read once. Blocking. */
    public OwnMessages ownMessages() {
        OwnMessages known = ownMessages;
        if (known == null) {
            known = new OwnMessages(content.conversations());
            ownMessages = known;
        }
        return known;
    }

    /** How many messages the writer sent between those of an incident, and where they are; empty if none. Blocking. */
    public Text replies(Incident incident, PageFlow flow) {
        List<Integer> sent = ownMessages().between(incident.id());
        return sent.isEmpty()
                ? Text.empty()
                : onPage(
                        wording.get(
                                "portfolio-pdf.replies-between",
                                sent.size(),
                                PrintedExcerpt.opening(
                                        sent.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                        NUMBERS_SHOWN)),
                        content.request().wants(PortfolioSection.MESSAGES) ? AnchorNames.MESSAGES : null,
                        flow);
    }

    /** The lines of case records, with linked items named as here. */
    public CaseRecordLines lines() {
        return lines;
    }

    /** Whether an item is in this portfolio. */
    public boolean isPrinted(Id<?> id) {
        return incidents.containsKey(id) || place(id) != null;
    }

    /** Its name if this portfolio prints or names it; otherwise only that there is one. */
    public String name(Id<?> id) {
        Integer number = incidents.get(id);
        if (number != null) {
            return wording.get("portfolio-pdf.incident-link", String.valueOf(number));
        }
        ReferenceTarget target = others.get(id);
        return target == null ? wording.get("portfolio-pdf.other-record") : target.name();
    }

    /** A term by the title of its order, such as 'Non-molestation order, term 2'; by its number if titles are alike. */
    public String titledTerm(Id<OrderTerm> term) {
        String titled = titledTerms.get(term);
        return titled == null ? brief(term) : titled;
    }

    /** The short name: the number of an incident, the label of an exhibit, the kind and number of anything else. */
    public String brief(Id<?> id) {
        Integer number = incidents.get(id);
        if (number != null) {
            return String.valueOf(number);
        }
        ReferenceTarget target = others.get(id);
        return target == null ? wording.get("portfolio-pdf.other-record") : target.brief();
    }

    /** Names, one to a line, as links with page numbers where they are printed; for others, only that there is one. */
    public Text inLines(List<? extends Id<?>> ids, PageFlow flow) {
        return Text.joined(
                "\n", ids.stream().map(id -> onPage(name(id), place(id), flow)).toList());
    }

    /** Names with their page numbers in one line, ending with how many are not printed. */
    public Text inLine(List<? extends Id<?>> ids, PageFlow flow) {
        return withMissing("; ", ids, id -> onPage(name(id), place(id), flow));
    }

    /** Short names in one line, without page numbers. */
    public Text briefly(List<? extends Id<?>> ids) {
        return withMissing(", ", ids, id -> linked(brief(id), place(id)));
    }

    /** Whether not every incident that broke the term is named under it. */
    public boolean isUnmarked(Id<OrderTerm> term) {
        return unmarked.contains(term);
    }

    /** That it is left out which incidents broke a term, after those that are printed under it. */
    public Text unmarked(List<Id<Incident>> printed) {
        return printed.isEmpty()
                ? Text.of(wording.get("portfolio-pdf.unmarked"))
                : briefly(printed).plain(" " + wording.get("portfolio-pdf.unmarked-others"));
    }

    /** '2 (no. 14, 31)', the incidents as links, and below them who did them. */
    public Text countedByPerson(Figure figure) {
        return Text.joined("\n", List.of(counted(figure), byPerson(figure.incidents())));
    }

    /**
     * In how many incidents each person is named and how sure the writer is, the respondent first, and in which nobody
     * is: what another did does not count as the respondent's.
     */
    public Text byPerson(List<Incident> incidents) {
        return byPerson(incidents, true);
    }

    /** The same without the numbers of incidents, for a page that leads to none of them. */
    public String byPersonInShort(List<Incident> incidents) {
        return byPerson(incidents, false).words();
    }

    /** As above, of all incidents that count. */
    public String byPersonInShort() {
        return byPersonInShort(
                content.printed().counted().stream().map(IncidentSheet::current).toList());
    }

    private Text byPerson(List<Incident> incidents, boolean numbered) {
        if (content.leftOutParts().contains(PortfolioPart.WHO)) {
            return Text.empty();
        }
        Map<String, List<Incident>> named = peopleIn(incidents);
        if (respondent.name().isEmpty() && Set.of("").containsAll(named.keySet())) {
            return Text.of(wording.howSure(incidents, ", "));
        }
        List<Text> parts = new ArrayList<>();
        named.forEach((name, theirs) -> parts.add(
                name.isEmpty()
                        ? nobodys(theirs, numbered)
                        : named(name, theirs, numbered && !name.equals(respondent.name()))));
        return Text.joined("; ", parts);
    }

    /** Each person who is named in these incidents with theirs, as {@link PeopleNamed} orders them. */
    public Map<String, List<Incident>> peopleIn(List<Incident> incidents) {
        return people.in(incidents, wording.get("portfolio-pdf.by-someone-else"));
    }

    /** 'Craig Hollis (known: 33, believed: 15)', and with numbers 'Kelly Hollis (known: 2; no. 43, 73)'. */
    private Text named(String full, List<Incident> theirs, boolean numbered) {
        String name = PrintedExcerpt.opening(full, NAME_LENGTH);
        Map<Certainty, Long> sure = theirs.stream()
                .collect(Collectors.groupingBy(
                        incident -> incident.who().certainty(), TreeMap::new, Collectors.counting()));
        String counts = sure.entrySet().stream()
                .map(one -> wording.get(
                        "portfolio-pdf.kind-count",
                        wording.get("portfolio-pdf.by-" + one.getKey().code()),
                        one.getValue()))
                .collect(Collectors.joining(", "));
        return numbered
                ? around("portfolio-pdf.who-and-numbers", Figure.of(theirs), name, counts, "\n")
                : Text.of(wording.get("portfolio-pdf.who-and-certainty", name, counts));
    }

    private Text nobodys(List<Incident> theirs, boolean numbered) {
        String label = wording.get("portfolio-pdf.by-nobody");
        return numbered
                ? Text.of(wording.get("portfolio-pdf.labelled", label)).then(counted(Figure.of(theirs)))
                : Text.of(wording.get("portfolio-pdf.kind-count", label, theirs.size()));
    }

    /** The short name of an item as a link. */
    public Text named(Id<?> id) {
        return linked(name(id), place(id));
    }

    /** Such as '2 (no. 14, 31)': how many incidents there are, and their numbers in order, as links. */
    public Text counted(Figure figure) {
        return around("portfolio-pdf.traced", figure, figure.count(), "\n");
    }

    /** Words with the numbers of incidents in order, as links, where the line break in them is. */
    private Text around(String key, Figure figure, Object... words) {
        Text numbers = Text.joined(
                ", ",
                figure.incidents().stream()
                        .sorted(Comparator.comparingInt(Incident::number))
                        .map(incident -> linked(String.valueOf(incident.number()), place(incident.id())))
                        .toList());
        String[] around = wording.get(key, words).split("\n", 2);
        return Text.of(around[0]).then(numbers).plain(around[1]);
    }

    /** The numbers of some incidents as links, at most {@code most}; the rest are counted. */
    public Text few(Figure figure, int most) {
        Text text = briefly(
                figure.incidents().stream().limit(most).map(Incident::id).toList());
        int more = figure.count() - most;
        return more <= 0 ? text : text.plain("; " + wording.get("portfolio-pdf.others-counted", more));
    }

    /** A name as a link with its page number; the name alone if {@code place} is null. */
    public Text onPage(String name, @Nullable String place, PageFlow flow) {
        return place == null
                ? Text.of(name)
                : Text.empty().link(wording.get("portfolio-pdf.named-on-page", name, flow.pageOf(place)), place);
    }

    /** How many amendments a record has, with a link to what they changed. */
    public Text amendments(RecordSheet<?> sheet, String name, String place, PageFlow flow) {
        return Text.of(sheet.versions().size() - 1 + " (")
                .link(wording.get("portfolio-pdf.said-before", name, flow.pageOf(place)), place)
                .plain(")");
    }

    /** Whether each incident has a sheet, so that the chronology links to it. */
    public boolean withSheets() {
        return withSheets;
    }

    /** The anchor of an item: an incident's sheet, or its row where there are no sheets; null if it is not printed. */
    @Nullable
    public String place(Id<?> id) {
        Integer number = incidents.get(id);
        if (number != null) {
            return withIncidents ? AnchorNames.incident(number) : null;
        }
        ReferenceTarget target = others.get(id);
        return target == null ? null : target.place();
    }

    /** An incident's number and, below it, the page on which it is. */
    public Text numberAndPage(Id<Incident> incident, PageFlow flow) {
        String place = place(incident);
        String number = brief(incident);
        return place == null
                ? Text.empty().bold(number)
                : Text.empty().link(number + "\n" + shortPage(place, flow), place);
    }

    /** The page of a place in few characters: 'p. 12', or 'N36', which needs no 'p.'. */
    public String shortPage(String place, PageFlow flow) {
        String page = flow.pageOf(place);
        return Character.isLetter(page.charAt(0)) ? page : wording.get("portfolio-pdf.page-short", page);
    }

    private static Text linked(String name, @Nullable String place) {
        return place == null ? Text.of(name) : Text.empty().link(name, place);
    }

    /** The items that are printed, and how many are not. */
    private Text withMissing(String between, List<? extends Id<?>> ids, Function<Id<?>, Text> words) {
        List<Text> printed =
                ids.stream().filter(this::isPrinted).<Text>map(words::apply).toList();
        int missing = ids.size() - printed.size();
        Text rest = missing == 0 ? Text.empty() : Text.of(wording.get("portfolio-pdf.not-printed-here", missing));
        return Text.joined("; ", List.of(Text.joined(between, printed), rest));
    }
}
