package org.daybook.support;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Supporter;
import org.daybook.sharing.ConsentCheck;
import org.daybook.sharing.ConsentFinding;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/** Words for what is recorded of consent. */
public final class ConsentFormatter {
    private final Messages messages;
    private final CaseRecordLines lines;

    public ConsentFormatter(Messages messages) {
        this.messages = messages;
        this.lines = new CaseRecordLines(messages, _ -> "");
    }

    /** Such as 'Consent to share 2: withdrawn on 24/04/2026'. */
    public String brief(ConsentFinding finding) {
        CaseRecord record = finding.record();
        String state = messages.get("support.consent-" + finding.state().code(), day(finding));
        return messages.get("particular.titled", lines.numbered(record), state.strip());
    }

    /** Such as 'Consent to share 2: given. For: housing. What: the incidents of May'. */
    public String full(ConsentFinding finding) {
        String said = brief(finding);
        String purpose = finding.purpose();
        String what = finding.what();
        String both = purpose.isBlank() ? said : messages.get("support.consent-for", said, purpose);
        return what.isBlank() ? both : messages.get("support.consent-what", both, what);
    }

    /**
     * What to say before something is made for a recipient, a line for each record; empty if there is nothing to say.
     */
    public List<String> notice(ConsentCheck check) {
        List<String> notice = new ArrayList<>();
        check.against().stream().map(this::full).forEach(notice::add);
        if (check.expected() && check.recipient().isBlank()) {
            notice.add(messages.get("support.consent-nobody"));
        } else if (check.isMissing()) {
            notice.add(messages.get("support.consent-missing", check.recipient()));
        } else if (check.expected() && !check.limited().isEmpty()) {
            check.limited().stream().map(this::full).forEach(notice::add);
            notice.add(messages.get("support.consent-limited"));
        }
        return List.copyOf(notice);
    }

    private String day(ConsentFinding finding) {
        CaseRecord record = finding.record();
        boolean consent = record.kind() == CaseRecordKind.CONSENT;
        return switch (finding.state()) {
            case WITHDRAWN -> lines.said(record, Consent.WITHDRAWN);
            case ENDED -> lines.said(record, consent ? Consent.UNTIL : Supporter.SHARE_UNTIL);
            default -> "";
        };
    }
}
