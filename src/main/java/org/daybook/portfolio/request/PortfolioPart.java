package org.daybook.portfolio.request;

import java.util.List;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.field.IncidentPart;
import org.daybook.record.Coded;

/** The parts of every sheet that she can leave out of a portfolio, in the order of the form. */
public enum PortfolioPart implements Coded {
    EXACT_WORDS(IncidentPart.EXACT_WORDS),
    WHERE(IncidentPart.WHERE),
    CHANNEL(IncidentPart.CHANNEL),
    WHO(IncidentPart.WHO, CaseRecordKind.PERSON),
    RECEIVED(IncidentPart.RECEIVED),
    WITNESSES(IncidentPart.WITNESSES, CaseRecordKind.WITNESS),
    CHILDREN(IncidentPart.CHILDREN),
    RESPONSE(IncidentPart.RESPONSE, CaseRecordKind.STOP_REQUEST),
    FEELINGS(IncidentPart.FEELINGS, CaseRecordKind.IMPACT),
    DAY_TO_DAY(IncidentPart.DAY_TO_DAY, CaseRecordKind.EFFECT),
    HARM(IncidentPart.HARM, CaseRecordKind.HEALTH, CaseRecordKind.COST),
    ORDER(IncidentPart.ORDER, CaseRecordKind.ORDER),
    REPORTS(IncidentPart.REPORTS, CaseRecordKind.CONTACT, CaseRecordKind.REFERENCE),
    LINKS(IncidentPart.LINKS),
    ORIGIN(IncidentPart.ORIGIN);

    private final IncidentPart part;
    private final List<CaseRecordKind> kinds;

    PortfolioPart(IncidentPart part, CaseRecordKind... kinds) {
        this.part = part;
        this.kinds = List.of(kinds);
    }

    public IncidentPart part() {
        return part;
    }

    /** The kinds of case records that say the same of the whole case, and are left out with it. */
    public List<CaseRecordKind> kinds() {
        return kinds;
    }

    /** Whether a case record is left out with it: its kind is, or it is about a child and children are. */
    public boolean leavesOut(CaseRecord caseRecord) {
        boolean child = caseRecord.kind() == CaseRecordKind.AFFECTED
                && caseRecord.code(AffectedPerson.CHILD).equals("yes");
        return kinds.contains(caseRecord.kind()) || this == CHILDREN && child;
    }

    @Override
    public String code() {
        return part.code();
    }
}
