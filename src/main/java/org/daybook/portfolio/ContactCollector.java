package org.daybook.portfolio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.field.Field;
import org.daybook.incident.Incident;
import org.daybook.incident.Witness;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.ContactSheet.ContactRole;
import org.daybook.portfolio.content.ContactSheet.Reach;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.redaction.AddressMask;
import org.daybook.portfolio.redaction.Redaction;
import org.daybook.portfolio.redaction.RedactionPlan;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;

/**
 * Collects the contact details of her and of the people in a portfolio. Hers are included whether or not they may be
 * printed in the portfolio: the sheet exists for what is kept out of it, and is written only on request.
 */
final class ContactCollector {
    private final CaseFile caseFile;
    private final PortfolioContent content;
    private final RedactionPlan plan;
    private final Redaction redaction;
    private final Map<Id<Incident>, Integer> numbers = new HashMap<>();

    /** @param plan what was redacted in the portfolio, which determines the letters that stand for witnesses */
    ContactCollector(CaseFile caseFile, PortfolioContent content, RedactionPlan plan) {
        this.caseFile = caseFile;
        this.content = content;
        this.plan = plan;
        this.redaction = plan.redaction();
        content.sheets().forEach(sheet -> numbers.put(sheet.current().id(), sheet.number()));
    }

    ContactSheet collect() {
        List<Reach> people = new ArrayList<>();
        people.addAll(recorded(CaseRecordKind.WITNESS, ContactRole.WITNESS, CaseWitness.NAME, CaseWitness.CONTACT));
        people.addAll(ofIncidents());
        people.addAll(
                recorded(CaseRecordKind.AFFECTED, ContactRole.AFFECTED, AffectedPerson.NAME, AffectedPerson.CONTACT));
        return new ContactSheet(
                content.request(),
                content.madeAt(),
                content.program(),
                content.code(),
                about(),
                people,
                plan.letters(),
                labels());
    }

    /** The labels that are printed differently from the diary, by how they are printed. */
    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ExhibitSheet sheet : content.exhibits()) {
            caseFile.exhibits()
                    .one(sheet.id())
                    .filter(exhibit -> !exhibit.label().equals(sheet.initials()))
                    .ifPresent(exhibit -> labels.put(
                            sheet.label(),
                            content.request().exhibits().labels().label(exhibit.label(), sheet.number())));
        }
        return labels;
    }

    private Map<PersonDetailKind, String> about() {
        CaseHeading heading = caseFile.heading();
        Map<PersonDetailKind, String> about = new EnumMap<>(PersonDetailKind.class);
        for (PersonDetailKind item : PersonDetailKind.values()) {
            String text = heading.detail(item).text().strip();
            if ((item == PersonDetailKind.NAME || AddressMask.ITEMS.contains(item)) && !text.isEmpty()) {
                about.put(item, text);
            }
        }
        return about;
    }

    /** The people who have a printed record that is not withdrawn. */
    private List<Reach> recorded(CaseRecordKind kind, ContactRole role, Field name, Field contact) {
        List<Reach> people = new ArrayList<>();
        for (CaseRecordSheet sheet : content.printed().of(kind)) {
            CaseRecord caseRecord = caseFile.caseRecords()
                    .one(sheet.id())
                    .map(CaseRecordHistory::current)
                    .orElse(sheet.current());
            String reach = caseRecord.text(contact).strip();
            if (!sheet.isWithdrawn() && !reach.isEmpty()) {
                people.add(reach(
                        role,
                        caseRecord.text(name).strip(),
                        reach,
                        caseRecord.incidents().stream()
                                .filter(numbers::containsKey)
                                .map(numbers::get)
                                .toList()));
            }
        }
        return people;
    }

    /** One row for each name and contact detail, however many incidents have it. */
    private List<Reach> ofIncidents() {
        if (content.leftOutParts().contains(PortfolioPart.WITNESSES)) {
            return List.of();
        }
        Map<String, Witness> witnesses = new LinkedHashMap<>();
        Map<String, TreeSet<Integer>> incidents = new HashMap<>();
        for (IncidentSheet sheet : content.sheets()) {
            if (sheet.withdrawal() != null) {
                continue;
            }
            caseFile.incidents().one(sheet.current().id()).ifPresent(history -> {
                for (Witness witness : history.current().presence().witnesses()) {
                    if (!witness.contact().isBlank()) {
                        String key = NamedPerson.key(witness.name()) + "\n" + NamedPerson.key(witness.contact());
                        witnesses.putIfAbsent(key, witness);
                        incidents.computeIfAbsent(key, _ -> new TreeSet<>()).add(sheet.number());
                    }
                }
            });
        }
        return witnesses.entrySet().stream()
                .map(one -> reach(
                        ContactRole.WITNESS,
                        one.getValue().name().strip(),
                        one.getValue().contact().strip(),
                        List.copyOf(incidents.getOrDefault(one.getKey(), new TreeSet<>()))))
                .toList();
    }

    private Reach reach(ContactRole role, String name, String contact, List<Integer> incidents) {
        String printed = redaction.of(name);
        return new Reach(
                role,
                name,
                printed.equals(name) ? "" : printed,
                contact,
                incidents.stream().sorted().toList());
    }
}
