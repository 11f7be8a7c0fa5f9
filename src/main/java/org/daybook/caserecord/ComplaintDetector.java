package org.daybook.caserecord;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises, by English words, what tells of a complaint against the writer: what the police say about one is no report
 * by the writer, and its number is not one of theirs. No field says it.
 */
public final class ComplaintDetector {
    private static final String PROSECUTED = "\\bprosecut\\w* ((of|against) )?me\\b";

    private static final Pattern PROSECUTION = Pattern.compile(PROSECUTED, Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS = Pattern.compile(
            "\\b(complain|accus|alleg)\\w*[^.?!]{0,30}\\b(against|about) me\\b"
                    + "|\\b(prosecut|investigat|arrest|interview)\\w* (of |against )?me (about|for|under|on|over)\\b|"
                    + PROSECUTED
                    + "|\\bcaution\\w* me\\b"
                    + "|\\b(his|her|their) (complaint|allegation|accusation)s? (about|against|of)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What the writer writes of it, rather one too many than one too few; 'the assault on me' is none. */
    private static final Pattern SAID = Pattern.compile(
            "\\b(complain|accus|alleg|investigat)\\w*[^.?!]{0,30}\\b(against|about|of|on) me\\b|"
                    + PROSECUTED
                    + "|\\b(accus|investigat|arrest|charg|caution|su(e|es|ed|ing)\\b)\\w* me\\b"
                    + "|\\b(his|her|their)( \\w+)? (complaint|allegation|accusation)"
                    + "|\\b(he|she|they)\\b((?!\\bmy\\b)[^.?!]){0,25}\\b(complaint(?! dropped)|complained|allegation)"
                    + "|\\b(he|she|they) (says?|said|claim(s|ed)|alleg(es|ed)|reported|told \\w+) (that )?I "
                    + "(hit|attack|assault|push|hurt|harass|stalk|threaten|stole|lied)",
            Pattern.CASE_INSENSITIVE);

    private ComplaintDetector() {}

    /** Whether a sentence tells of something said or brought against the writer. */
    public static boolean isSaidIn(String sentence) {
        return SAID.matcher(sentence).find();
    }

    /** Whether a prosecution of the writer is spoken of. */
    public static boolean isProsecutionIn(String words) {
        return PROSECUTION.matcher(words).find();
    }

    /** Whether it is a conversation in which the writer may have reported something. */
    public static boolean isReport(CaseRecord contact) {
        return contact.kind() == CaseRecordKind.CONTACT && !isIn(contact);
    }

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
                .filter(ComplaintDetector::isIn)
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
