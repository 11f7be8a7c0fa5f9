package org.daybook.portfolio.content;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Coded;
import org.daybook.record.PersonDetailKind;

/**
 * The confidential contact details of a case, given with a portfolio only on a separate sheet: where the user lives,
 * and how to reach her, her witnesses and others. It is never given to the other side.
 *
 * @param request the portfolio it goes with
 * @param madeAt when, with the offset of the computer's zone
 * @param program name and version of the program
 * @param code the code on each page of the portfolio it goes with
 * @param about how to reach the user, in the order of the form, without empty items
 * @param people how to reach others, those with records of their own first
 * @param witnesses the portfolio's mark for each witness, by name; empty if it names them
 * @param labels the labels of exhibits in it that carry the initials of somebody else, by what they are in it
 */
public record ContactSheet(
        PortfolioRequest request,
        OffsetDateTime madeAt,
        String program,
        AuthenticationCode code,
        Map<PersonDetailKind, String> about,
        List<Reach> people,
        Map<String, String> witnesses,
        Map<String, String> labels) {
    public ContactSheet {
        witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        EnumMap<PersonDetailKind, String> said = new EnumMap<>(PersonDetailKind.class);
        said.putAll(about);
        about = Collections.unmodifiableMap(said);
        people = List.copyOf(people);
    }

    /** The role in which somebody is named. */
    public enum ContactRole implements Coded {
        WITNESS,
        AFFECTED
    }

    /**
     * How to reach somebody.
     *
     * @param role what they are in the case
     * @param letter the portfolio's mark for them, such as 'Witness A'; empty if it names them
     * @param contact how to reach them, in her words
     * @param incidents the numbers of the printed incidents that they are named in
     */
    public record Reach(ContactRole role, String name, String letter, String contact, List<Integer> incidents) {
        public Reach {
            incidents = List.copyOf(incidents);
        }
    }

    /** Whether it is empty. */
    public boolean isEmpty() {
        return about.isEmpty() && people.isEmpty() && witnesses.isEmpty() && labels.isEmpty();
    }
}
