package org.daybook.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.NamedPerson;
import org.daybook.casefile.RecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Supporter;

/**
 * What is recorded about consent for a recipient: in the consents, and in what was agreed with people who help. It is
 * her diary, so she needs no consent for her own portfolio. Anyone who makes one is told what was refused, withdrawn
 * or has ended; that nothing is recorded is said where consents are expected.
 *
 * <p>A consent counts for its own purpose alone. Whether something is made for that purpose is not for a program to
 * judge from words, so what was given for a purpose never counts silently.
 *
 * @param recipient for whom, in her words
 * @param findings what is recorded, in the order in which it was recorded first
 * @param expected whether consents are expected: somebody works on her behalf, or some are recorded
 */
public record ConsentCheck(String recipient, List<ConsentFinding> findings, boolean expected) {
    /** A shorter name would be found in almost any other. */
    private static final int SHORTEST = 3;

    public ConsentCheck {
        findings = List.copyOf(findings);
    }

    /**
     * What is recorded now, and what it comes to on {@code day}.
     *
     * @param onBehalf whether somebody else than she works in the diary
     */
    public static ConsentCheck of(
            Collection<CaseRecordHistory> histories, String recipient, LocalDate day, boolean onBehalf) {
        ConsentCheck found = asOf(histories, recipient, day, Long.MAX_VALUE);
        return new ConsentCheck(recipient, found.findings(), onBehalf || found.expected());
    }

    /** What was recorded up to the entry of that number, and what it came to on {@code day}. */
    static ConsentCheck asOf(Collection<CaseRecordHistory> histories, String recipient, LocalDate day, long seq) {
        return new ConsentCheck(
                recipient,
                histories.stream()
                        .flatMap(history -> version(history, seq).stream())
                        .flatMap(version -> finding(version, recipient, day).stream())
                        .toList(),
                histories.stream()
                        .flatMap(history -> version(history, seq).stream())
                        .anyMatch(version -> version.kind() == CaseRecordKind.CONSENT));
    }

    /** Those by which it may not be shared: refused, not asked, withdrawn or ended. */
    public List<ConsentFinding> against() {
        return findings.stream()
                .filter(finding -> !finding.isInForce() && finding.state() != Consent.ConsentState.NOT_SAID)
                .toList();
    }

    /** Those in force, each for what it says it is for, if none is in force for whatever it is. */
    public List<ConsentFinding> limited() {
        List<ConsentFinding> inForce =
                findings.stream().filter(ConsentFinding::isInForce).toList();
        return inForce.stream().allMatch(ConsentFinding::isLimited) ? inForce : List.of();
    }

    /** Whether one is expected, and no answer is recorded, for whatever purpose. */
    public boolean isMissing() {
        return expected
                && !recipient.isBlank()
                && findings.stream().allMatch(finding -> finding.state() == Consent.ConsentState.NOT_SAID);
    }

    private static Optional<CaseRecord> version(CaseRecordHistory history, long seq) {
        boolean withdrawn =
                history.withdrawal() != null && history.withdrawal().recorded().seq() <= seq;
        return withdrawn
                ? Optional.empty()
                : history.versions().stream()
                        .filter(version -> version.recorded().seq() <= seq)
                        .map(RecordHistory.RecordVersion::record)
                        .reduce((_, later) -> later);
    }

    private static Optional<ConsentFinding> finding(CaseRecord record, String recipient, LocalDate day) {
        return switch (record.kind()) {
            case CONSENT ->
                isSame(recipient, record.text(Consent.RECIPIENT))
                        ? Optional.of(new ConsentFinding(record, Consent.stateOn(record, day)))
                        : Optional.empty();
            case SUPPORTER ->
                Stream.of(Supporter.NAME, Supporter.ORGANISATION).anyMatch(name -> isSame(recipient, record.text(name)))
                        ? Optional.of(new ConsentFinding(record, Supporter.stateOn(record, day)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether one of the two, as words, is in the other: 'DC Farrow, Marlshire Police' is for Marlshire Police. */
    private static boolean isSame(String recipient, String recorded) {
        String one = words(recipient);
        String other = words(recorded);
        boolean isOneInTheOther = one.strip().length() >= SHORTEST
                && other.strip().length() >= SHORTEST
                && (one.contains(other) || other.contains(one));
        return isOneInTheOther || (!one.isBlank() && one.equals(other));
    }

    static String words(String name) {
        return " "
                + NamedPerson.key(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
