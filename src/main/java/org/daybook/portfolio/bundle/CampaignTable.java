package org.daybook.portfolio.bundle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.campaign.ContactMethod;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.CampaignSheet;
import org.daybook.portfolio.content.CampaignSheet.CountedMessage;
import org.daybook.portfolio.content.CampaignSheet.PrintedIdentity;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.record.Id;

/** Every contact that is counted as one person's, as a table: first the messages by time, then the incidents. */
final class CampaignTable {
    private final PortfolioContent content;
    private final ExhibitTables tables;
    private final Map<Id<Incident>, IncidentSheet> incidents = new HashMap<>();

    CampaignTable(PortfolioContent content, ExhibitTables tables) {
        this.content = content;
        this.tables = tables;
        content.sheets().forEach(sheet -> incidents.put(sheet.id(), sheet));
    }

    Csv table() {
        Csv table = tables.table(
                "person",
                "when",
                "way",
                "identity",
                "kind",
                "service",
                "certainty",
                "also-linked-to",
                "exhibit",
                "conversation",
                "message-number",
                "number");
        content.campaigns()
                .forEach(sheet -> table.addAll(into -> {
                    String person = name(sheet.person());
                    for (CountedMessage message : sheet.messages()) {
                        into.take(row(person, sheet, message));
                    }
                    for (Map.Entry<Id<Incident>, Set<ContactMethod>> one :
                            ways(sheet).entrySet()) {
                        into.take(row(person, sheet, one.getKey(), one.getValue()));
                    }
                }));
        return table;
    }

    private List<String> row(String person, CampaignSheet sheet, CountedMessage message) {
        PrintedIdentity identity = sheet.identities().get(message.identity());
        OffsetDateTime at = message.at();
        return List.of(
                person,
                at == null ? "" : ExhibitTables.at(at),
                message.way().code(),
                identity.text(),
                identity.kind().code(),
                identity.service(),
                certainty(identity),
                others(identity),
                tables.exhibits(message.exhibit().stream().toList()),
                message.conversation(),
                String.valueOf(message.number()),
                "");
    }

    private List<String> row(String person, CampaignSheet sheet, Id<Incident> incident, Set<ContactMethod> ways) {
        List<PrintedIdentity> named = sheet.identities().stream()
                .filter(one -> one.contacts().incidents().contains(incident))
                .toList();
        return List.of(
                person,
                day(incident),
                ways.stream().map(ContactMethod::code).collect(Collectors.joining("; ")),
                each(named, PrintedIdentity::text),
                each(named, one -> one.kind().code()),
                each(named, PrintedIdentity::service),
                each(named, CampaignTable::certainty),
                each(named, this::others),
                "",
                "",
                "",
                tables.incidents(List.of(incident)));
    }

    /** The counted incidents in their order, each with the ways in which it counts. */
    private static Map<Id<Incident>, Set<ContactMethod>> ways(CampaignSheet sheet) {
        Map<Id<Incident>, Set<ContactMethod>> ways = new LinkedHashMap<>();
        sheet.all().incidents().forEach(incident -> ways.put(incident, new TreeSet<>()));
        sheet.ways()
                .forEach((way, count) -> count.incidents()
                        .forEach(incident -> ways.computeIfAbsent(incident, _ -> new TreeSet<>())
                                .add(way)));
        return ways;
    }

    private String day(Id<Incident> incident) {
        IncidentSheet sheet = incidents.get(incident);
        LocalDate day = sheet == null ? null : sheet.current().when().date();
        return day == null ? "" : day.toString();
    }

    /** The other people to whom an identity is linked; what came by it is in their rows too. */
    private String others(PrintedIdentity identity) {
        return identity.others().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Id<CaseRecord> person) {
        return content.caseRecords().stream()
                .filter(record -> record.id().equals(person))
                .map(CaseRecordSheet::current)
                .map(record -> record.text(PersonResponsible.NAME))
                .findFirst()
                .orElse("");
    }

    private static String certainty(PrintedIdentity identity) {
        List<String> all = new ArrayList<>(identity.certainties());
        if (identity.listed()) {
            all.add("listed");
        }
        return all.stream().filter(code -> !code.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    private static String each(List<PrintedIdentity> identities, Function<PrintedIdentity, String> what) {
        return identities.stream().map(what).collect(Collectors.joining("; "));
    }
}
