package org.daybook.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.Supporter;

/** The people with a record, by the names they are known under, which are compared as {@link NamedPerson} does. */
public final class KnownPeople {
    public static final KnownPeople NOBODY = new KnownPeople();

    private final Map<String, CaseRecord> byName = new HashMap<>();

    private KnownPeople() {}

    /** Everybody with a record that was not withdrawn; if two share a name, the person responsible takes precedence. */
    public static KnownPeople of(CaseRecords caseRecords) {
        return of(CaseRecordKind.CaseRecordGroup.PEOPLE.kinds().stream()
                .flatMap(kind -> caseRecords.notWithdrawn(kind).stream())
                .toList());
    }

    /** Everybody who is among these records; if two share a name, the kind of person that is listed first. */
    public static KnownPeople of(List<CaseRecord> records) {
        KnownPeople known = new KnownPeople();
        for (CaseRecordKind kind : CaseRecordKind.CaseRecordGroup.PEOPLE.kinds()) {
            records.stream()
                    .filter(person -> person.kind() == kind)
                    .forEach(person ->
                            names(person).forEach(name -> known.byName.putIfAbsent(NamedPerson.key(name), person)));
        }
        return known;
    }

    /** The record of the person with this name, without what stands after a comma, as 'his sister'; empty if there is none. */
    public Optional<CaseRecord> named(String name) {
        Optional<CaseRecord> whole = Optional.ofNullable(byName.get(NamedPerson.key(name)));
        int comma = name.indexOf(',');
        return whole.isPresent() || comma < 0
                ? whole
                : Optional.ofNullable(byName.get(NamedPerson.key(name.substring(0, comma))));
    }

    /** The names under which somebody is known, none blank; empty if the record is not a person. */
    public static List<String> names(CaseRecord person) {
        List<String> names = new ArrayList<>();
        switch (person.kind()) {
            case PERSON -> {
                names.add(person.text(PersonResponsible.NAME));
                names.addAll(person.texts(PersonResponsible.ALIASES));
            }
            case WITNESS -> names.add(person.text(CaseWitness.NAME));
            case AFFECTED -> names.add(person.text(AffectedPerson.NAME));
            case SUPPORTER -> names.add(person.text(Supporter.NAME));
            default -> {
                // Not a person.
            }
        }
        names.removeIf(String::isBlank);
        return List.copyOf(names);
    }
}
