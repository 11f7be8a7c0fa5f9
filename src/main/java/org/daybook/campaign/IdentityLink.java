package org.daybook.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.record.Coded;
import org.daybook.record.Id;

/**
 * Her statement that an identity is one person's.
 *
 * @param record the record that says so: one about the identity, or the person's own, which lists it
 */
public record IdentityLink(Identity identity, Id<CaseRecord> person, CaseRecord record) {
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(believe|think|not sure|unsure|may be|maybe|perhaps|probably|might be)\\b", Pattern.CASE_INSENSITIVE);

    /** How sure she is; empty if she did not say. A doubt beside what the person's own record lists is a belief. */
    public String certainty() {
        if (!isListed()) {
            return record.code(LinkedIdentity.CERTAINTY);
        }
        return DOUBT.matcher(listed(record).getOrDefault(identity, "")).find() ? "believed" : "";
    }

    /** Why she believes it, in her words; empty if the person's own record lists it. */
    public String reason() {
        return record.text(LinkedIdentity.REASON);
    }

    /** Whether the person's own record lists it. */
    public boolean isListed() {
        return record.kind() == CaseRecordKind.PERSON;
    }

    /**
     * All that these records say, those about an identity first.
     *
     * @param named the records about an identity, in their order, each with the identity
     * @param people the records of people
     */
    static List<IdentityLink> of(Map<CaseRecord, Identity> named, List<CaseRecord> people) {
        List<IdentityLink> links = new ArrayList<>();
        named.forEach((record, identity) -> record.<CaseRecord>links(LinkedIdentity.PERSON)
                .forEach(person -> links.add(new IdentityLink(identity, person, record))));
        people.forEach(person -> listed(person)
                .keySet()
                .forEach(identity -> links.add(new IdentityLink(identity, person.id(), person))));
        return List.copyOf(links);
    }

    /** The identity that a record is about; empty if it does not say. */
    static Optional<Identity> named(CaseRecord record) {
        String type = record.code(LinkedIdentity.TYPE);
        IdentityKind kind = type.isEmpty()
                ? SenderIdentity.kind(record.text(LinkedIdentity.IDENTITY))
                : Coded.of(type, IdentityKind.NAME);
        return Identity.of(kind, record.text(LinkedIdentity.IDENTITY), record.text(LinkedIdentity.SERVICE));
    }

    /** What the record of a person lists, each with its first line. */
    static Map<Identity, String> listed(CaseRecord person) {
        Map<Identity, String> listed = new LinkedHashMap<>();
        list(person.texts(PersonResponsible.NUMBERS), text -> Identity.of(IdentityKind.NUMBER, text, ""), listed);
        list(person.texts(PersonResponsible.EMAILS), text -> Identity.of(IdentityKind.EMAIL, text, ""), listed);
        list(person.texts(PersonResponsible.HANDLES), SenderIdentity::handle, listed);
        list(person.texts(PersonResponsible.VEHICLES), text -> Identity.of(IdentityKind.VEHICLE, text, ""), listed);
        return listed;
    }

    private static void list(
            List<String> lines, Function<String, Optional<Identity>> read, Map<Identity, String> listed) {
        lines.forEach(line -> read.apply(line).ifPresent(identity -> listed.putIfAbsent(identity, line)));
    }
}
