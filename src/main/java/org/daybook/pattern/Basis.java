package org.daybook.pattern;

import java.time.LocalDate;
import java.util.List;
import org.daybook.facts.Heading;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/**
 * What is counted: all that stands in the diary for the screen, or all that is printed for a portfolio.
 *
 * @param incidents those that count; withdrawn ones are not among them
 * @param withdrawn how many are withdrawn and not counted
 * @param particulars what is recorded beside them
 * @param heading what stands above the case, from which follows which law is looked at
 * @param today the day up to which is counted
 */
public record Basis(
        List<Counted> incidents, int withdrawn, List<Particular> particulars, Heading heading, LocalDate today) {
    public Basis {
        incidents = List.copyOf(incidents);
        particulars = List.copyOf(particulars);
    }

    /** The particulars of one kind. */
    public List<Particular> of(ParticularKind kind) {
        return particulars.stream()
                .filter(particular -> particular.kind() == kind)
                .toList();
    }
}
