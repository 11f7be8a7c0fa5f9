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
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Supporter;

/**
 * What is recorded about consent for a recipient: in the consents, and in what was agreed with people who help. It is
 * her diary, so she needs no consent for her own portfolio. Anyone who makes one is told what was refused, withdrawn
 * or has ended; only somebody who makes it on her behalf is also told that nothing is recorded.
 *
 * @param recipient for whom, in her words
 * @param findings what is recorded, in the order in which it was recorded first
 */
public record ConsentCheck(String recipient, List<ConsentFinding> findings) {
    /** A shorter name would be found in almost any other. */
    private static final int SHORTEST = 3;

    public ConsentCheck {
        findings = List.copyOf(findings);
    }

    /** What is recorded now, and what it comes to on {@code day}. */
    public static ConsentCheck of(Collection<CaseRecordHistory> histories, String recipient, LocalDate day) {
        return asOf(histories, recipient, day, Long.MAX_VALUE);
    }

    /** What was recorded up to the entry of that number, and what it came to on {@code day}. */
    static ConsentCheck asOf(Collection<CaseRecordHistory> histories, String recipient, LocalDate day, long seq) {
        return new ConsentCheck(
                recipient,
                histories.stream()
                        .flatMap(history -> version(history, seq).stream())
                        .flatMap(version -> finding(version, recipient, day).stream())
                        .toList());
    }

    /** Whether any of them was in force. */
    public boolean isInForce() {
        return findings.stream().anyMatch(ConsentFinding::isInForce);
    }

    /** Those by which it may not be shared: refused, not asked, withdrawn or ended. */
    public List<ConsentFinding> against() {
        return findings.stream()
                .filter(finding -> !finding.isInForce() && finding.state() != Consent.State.NOT_SAID)
                .toList();
    }

    /**
     * Whether something has to be said before anything is made for this recipient.
     *
     * @param onBehalf whether somebody else than she makes it
     */
    public boolean needsNotice(boolean onBehalf) {
        return !against().isEmpty() || isMissing(onBehalf);
    }

    /** Whether somebody makes it on her behalf, and no consent is in force. */
    public boolean isMissing(boolean onBehalf) {
        return onBehalf && !recipient.isBlank() && !isInForce();
    }

    private static Optional<CaseRecord> version(CaseRecordHistory history, long seq) {
        boolean withdrawn =
                history.withdrawal() != null && history.withdrawal().recorded().seq() <= seq;
        return withdrawn
                ? Optional.empty()
                : history.versions().stream()
                        .filter(version -> version.recorded().seq() <= seq)
                        .map(RecordHistory.Version::record)
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
        return one.strip().length() >= SHORTEST
                && other.strip().length() >= SHORTEST
                && (one.contains(other) || other.contains(one));
    }

    private static String words(String name) {
        return " "
                + NamedPerson.key(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
