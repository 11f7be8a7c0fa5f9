package org.daybook.portfolio;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.CampaignInput;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.ContactMethod;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.campaign.Identity;
import org.daybook.campaign.IdentityCollector;
import org.daybook.campaign.IdentityContacts;
import org.daybook.campaign.IdentityLink;
import org.daybook.campaign.IdentityRegister;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ImportHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.MessageImport;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.portfolio.content.CampaignSheet;
import org.daybook.portfolio.content.CampaignSheet.AroundDay;
import org.daybook.portfolio.content.CampaignSheet.CountedMessage;
import org.daybook.portfolio.content.CampaignSheet.PrintedIdentity;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.ContactCount;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.MessageSource;
import org.daybook.portfolio.redaction.IdentityRedaction;
import org.daybook.portfolio.redaction.RedactionPlan;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;

/**
 * Counts what each person did, in the incidents, the records and the imports of a portfolio. It is counted as the diary
 * has it, so that two numbers in whose place the same mark is printed stay two, and only then redacted.
 */
final class CampaignCollector implements CampaignSheet.Counter {
    private final CampaignInput input;
    private final CountedRows rows;
    private final IdentityRedaction redaction;
    private final MessageSource source;
    private final Set<Id<Exhibit>> exhibits;

    private CampaignCollector(
            CampaignInput input,
            CountedRows rows,
            IdentityRedaction redaction,
            MessageSource source,
            Set<Id<Exhibit>> exhibits) {
        this.input = input;
        this.rows = rows;
        this.redaction = redaction;
        this.source = source;
        this.exhibits = exhibits;
    }

    /**
     * What counts in a portfolio. Nothing does where it is not said who did something, or by which number or account.
     *
     * @param printed the incidents, exhibits and case records of the portfolio
     * @param source gives the rows when they are counted
     * @param today the day on which the portfolio is made
     */
    static CampaignSheet.Counter of(
            CaseFile caseFile,
            PortfolioRequest request,
            CaseSheets printed,
            RedactionPlan plan,
            MessageSource source,
            LocalDate today) {
        Set<PortfolioPart> leftOut = request.discretion().leftOutParts();
        if (!request.wants(PortfolioSection.CAMPAIGN)
                || leftOut.contains(PortfolioPart.WHO)
                || leftOut.contains(PortfolioPart.CHANNEL)) {
            return CampaignSheet.Counter.NOTHING;
        }
        Set<Id<Exhibit>> exhibits =
                printed.exhibits().stream().map(ExhibitSheet::id).collect(Collectors.toSet());
        Set<Id<Incident>> incidents =
                printed.incidents().stream().map(IncidentSheet::id).collect(Collectors.toSet());
        Set<Id<CaseRecord>> records =
                printed.caseRecords().stream().map(CaseRecordSheet::id).collect(Collectors.toSet());
        CampaignInput all = CampaignInput.of(caseFile, today);
        CountedRows rows = new CountedRows(
                request.scope(), request.mayBeServed(), plan.messages(), exhibits, incidents, all.linked());
        CampaignInput own = new CampaignInput(
                all.records().only(incidents, records),
                all.imports().stream().filter(rows::has).toList(),
                all.linked().entrySet().stream()
                        .filter(link -> incidents.contains(link.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new CampaignCollector(own, rows, plan.identities(), source, exhibits);
    }

    @Override
    public List<CampaignSheet> count() throws IOException {
        IdentityCollector collector = new IdentityCollector(input);
        for (ImportHistory history : input.imports()) {
            read(history, collector);
        }
        IdentityRegister register = collector.register();
        return register.people().stream()
                .map(register::campaign)
                .filter(campaign -> !campaign.all().isNone())
                .map(campaign -> sheet(register, campaign))
                .toList();
    }

    private void read(ImportHistory history, IdentityCollector collector) throws IOException {
        try {
            source.read(history, row -> {
                if (rows.has(history, row)) {
                    collector.add(history, row);
                }
                return true;
            });
        } catch (IOException e) {
            if (!(EvidenceStore.meaning(e) instanceof EvidenceFailure.Damaged)) {
                throw e;
            }
            collector.cannotRead(history);
        }
    }

    private CampaignSheet sheet(IdentityRegister register, Campaign campaign) {
        Map<ContactMethod, ContactCount> ways = new LinkedHashMap<>();
        campaign.ways().forEach((way, figure) -> ways.put(way, count(figure)));
        Map<LocalDate, ContactCount> days = new LinkedHashMap<>();
        campaign.days().forEach((day, figure) -> days.put(day, count(figure)));
        return new CampaignSheet(
                campaign.person().id(),
                campaign.identities().stream()
                        .map(one -> identity(register, campaign, one))
                        .toList(),
                ids(campaign.withoutIdentity()),
                count(campaign.all()),
                ways,
                days,
                count(campaign.undated()),
                campaign.around().stream()
                        .map(one -> new AroundDay(
                                one.marker().what(),
                                one.marker().day(),
                                one.marker().lastDay(),
                                count(one.before()),
                                count(one.onTheDay()),
                                count(one.after())))
                        .toList(),
                campaign.silences(),
                ids(campaign.ofMessages()),
                messages(campaign),
                campaign.all().first().orElse(null),
                campaign.all().last().orElse(null),
                register.unread().size());
    }

    private PrintedIdentity identity(IdentityRegister register, Campaign campaign, IdentityContacts of) {
        List<String> spellings = register.of(of.identity())
                .map(registered -> registered.shownAs())
                .orElse(List.of());
        return new PrintedIdentity(
                of.identity().kind(),
                redaction.of(of.identity(), spellings),
                redaction.service(of.identity()),
                of.links().stream()
                        .filter(link -> !link.isListed() || !link.certainty().isEmpty())
                        .map(IdentityLink::certainty)
                        .toList(),
                of.links().stream().anyMatch(IdentityLink::isListed),
                register.others(of.identity(), campaign.person()).stream()
                        .map(CaseRecord::id)
                        .toList(),
                count(of.contacts()),
                of.contacts().first().orElse(null),
                of.contacts().last().orElse(null));
    }

    private List<CountedMessage> messages(Campaign campaign) {
        Map<Identity, Integer> places = new HashMap<>();
        campaign.identities().forEach(one -> places.put(one.identity(), places.size()));
        Map<Id<MessageImport>, MessageImport> imports = input.imports().stream()
                .map(ImportHistory::messages)
                .collect(Collectors.toMap(MessageImport::id, messages -> messages));
        Map<String, String> titles = new HashMap<>();
        List<CountedMessage> messages = new ArrayList<>();
        for (IdentifiedMessage message : campaign.all().messages()) {
            MessageImport in = Objects.requireNonNull(imports.get(message.messages()));
            ConversationSummary conversation = in.conversations().get(message.conversation());
            messages.add(new CountedMessage(
                    message.at(),
                    message.way(),
                    Objects.requireNonNull(places.get(message.identity())),
                    in.exhibitOf(conversation.item()).filter(exhibits::contains),
                    titles.computeIfAbsent(conversation.title(), redaction::title),
                    message.number()));
        }
        return messages;
    }

    private static ContactCount count(ContactFigure figure) {
        return new ContactCount(figure.messages().size(), ids(figure.incidents()));
    }

    private static List<Id<Incident>> ids(Figure figure) {
        return List.copyOf(figure.ids());
    }
}
