package org.daybook.portfolio.statement;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;

/**
 * Recognises accounts that may rest on what somebody else said or saw, so that whoever edits a statement asks. It
 * goes by the kind of incident and by English phrases such as 'Mum told me'; it marks too much rather than too
 * little, and proves nothing.
 */
final class Hearsay {
    private static final Pattern TOLD = Pattern.compile(
            // 'she told me', 'he has been telling people': what was said by or to somebody
            "\\b(?:told|tells|telling|texted|messaged|warned|informed)\\b"
                    // 'Mum says', 'he said that', but not what was said to her in the first person
                    + "|\\b(?:says|reckons|thinks|remembers|recogni[sz]ed|described)\\b"
                    + "|\\b(?:\\p{Lu}\\p{L}+|she|they)\\s+(?:said|rang|called|saw|heard|found|noticed|knows|wrote)\\b"
                    + "|\\b(?:according to|heard from|found out from|passed on|asked (?:her|him|them|after|about|whether))\\b"
                    + "|\\b(?:I (?:was|have been|am) told)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern HERS = Pattern.compile("\\bI told\\b|\\btold him\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private Hearsay() {}

    /** Whether anything in the incident may rest on what somebody else said. */
    static boolean isPossible(Incident incident) {
        return incident.what().types().stream().anyMatch(IncidentType::isThroughOthers)
                || Stream.of(incident.what().happened(), incident.who().reason())
                        .map(words -> HERS.matcher(words).replaceAll(""))
                        .anyMatch(words -> TOLD.matcher(words).find());
    }
}
