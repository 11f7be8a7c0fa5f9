package org.daybook.caserecord;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises, by English words, the records of a complaint to the police against the writer: what the police say about
 * it is no report by the writer, and its number is not one of theirs.
 */
public final class ComplaintAboutWriter {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(complain|accus|alleg)\\w*[^.?!]{0,30}\\b(against|about) me\\b"
                    + "|\\b(prosecut|investigat|arrest|interview)\\w* (of |against )?me (about|for|under|on|over)\\b"
                    + "|\\bprosecut\\w* ((of|against) )?me\\b|\\bcaution\\w* me\\b"
                    + "|\\b(his|her|their) (complaint|allegation|accusation)s? (about|against|of)\\b",
            Pattern.CASE_INSENSITIVE);

    private ComplaintAboutWriter() {}

    /** Whether a conversation was about one: the police spoke of it, and it was not logged as a call. */
    public static boolean isIn(CaseRecord contact) {
        return contact.kind() == CaseRecordKind.CONTACT
                && AgencyContact.isPolice(contact)
                && contact.text(AgencyContact.LOG).isBlank()
                && Stream.of(AgencyContact.THEY_SAID, AgencyContact.OUTCOME)
                        .anyMatch(field -> WORDS.matcher(contact.text(field)).find());
    }

    /** The references and conversations that are about one, in their order. */
    public static List<CaseRecord> in(List<CaseRecord> records) {
        Set<String> given = records.stream()
                .filter(ComplaintAboutWriter::isIn)
                .map(contact -> contact.text(AgencyContact.CRIME).strip())
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        return records.stream()
                .filter(record -> isIn(record)
                        || record.kind() == CaseRecordKind.REFERENCE
                                && !CrimeReference.isMaster(record)
                                && (WORDS.matcher(record.text(CrimeReference.STATUS))
                                                .find()
                                        || given.contains(record.text(CrimeReference.REFERENCE)
                                                .strip())))
                .toList();
    }
}
