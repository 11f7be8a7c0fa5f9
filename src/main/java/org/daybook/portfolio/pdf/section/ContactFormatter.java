package org.daybook.portfolio.pdf.section;

import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.EventTime;

/** The short form of a conversation with an agency. */
public record ContactFormatter(CrossReferences links, SectionWording wording) {
    private static final int SHOWN = 60;

    /** With whom and how, on separate lines: 'Police, 101', 'West Midlands Police', 'PC Ann Other, 4411'. */
    public String whom(CaseRecord contact) {
        return SectionWording.joined("\n", way(contact), opening(contact.text(AgencyContact.FORCE)), person(contact));
    }

    /** 'Police, 101'. */
    String way(CaseRecord contact) {
        return joined(
                links.lines().said(contact, AgencyContact.AGENCY), links.lines().said(contact, AgencyContact.WAY));
    }

    /** Log and crime reference. */
    public String references(CaseRecord contact) {
        return joined(contact.text(AgencyContact.LOG), contact.text(AgencyContact.CRIME));
    }

    /** '20/11/2025, Police, 101: 640', as reports are named in the chronology. */
    public String report(CaseRecord contact) {
        return wording.report(contact.when().map(EventTime::date).orElse(null), way(contact), references(contact));
    }

    private static String person(CaseRecord contact) {
        return joined(contact.text(AgencyContact.PERSON), contact.text(AgencyContact.COLLAR));
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).map(ContactFormatter::opening).collect(SectionWording.joining(", "));
    }

    private static String opening(String text) {
        return PrintedExcerpt.opening(text, SHOWN);
    }
}
