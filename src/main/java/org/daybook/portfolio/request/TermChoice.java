package org.daybook.portfolio.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.incident.Incident;
import org.daybook.pattern.ProposedTerm;

/**
 * What a court is to be asked to forbid or to require, as she chose it. Proposed is what her incidents show; she takes
 * out what is not to be asked for, and adds what is asked for besides.
 *
 * @param leftOut proposals that are not made
 * @param own further prohibitions or requirements, in her words or those of an officer
 */
public record TermChoice(Set<ProposedTerm> leftOut, List<String> own) {
    /** All that her incidents show, and nothing besides. */
    public static final TermChoice USUAL = new TermChoice(Set.of(), List.of());

    public TermChoice {
        leftOut = Set.copyOf(leftOut);
        own = own.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** The proposals that are made, of those that {@code incidents} show, in their order. */
    public List<ProposedTerm> proposed(List<Incident> incidents) {
        return ProposedTerm.shownBy(incidents).stream()
                .filter(term -> !leftOut.contains(term))
                .toList();
    }

    /** A copy without these proposals. */
    public TermChoice without(Set<ProposedTerm> terms) {
        return new TermChoice(terms, own);
    }

    /** A copy with these in words, each on a line of its own. */
    public TermChoice withOwn(String lines) {
        return new TermChoice(leftOut, Arrays.stream(lines.split("\\R")).collect(Collectors.toList()));
    }
}
