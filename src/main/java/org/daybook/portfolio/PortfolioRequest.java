package org.daybook.portfolio;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.daybook.facts.ThingId;
import org.daybook.particulars.ParticularKind;
import org.jspecify.annotations.Nullable;

/**
 * What she wants in a portfolio.
 *
 * @param from the first day to include; null for no bound. Incidents without a date are included unless left out
 * @param to the last day to include; null for no bound
 * @param leftOutIncidents incidents that are not to be printed
 * @param takenIncidents incidents marked as not for portfolios that are to be printed all the same
 * @param leftOutParts parts that are to be printed on no sheet
 * @param name the name of the person the portfolio is about, as it is to be printed; may be empty
 * @param reference a crime or case reference, may be empty
 * @param preparedFor for whom it is made, may be empty
 * @param exhibits what is to be printed of the exhibits
 * @param particulars what is to be printed of the rest of the case
 */
public record PortfolioRequest(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<ThingId> leftOutIncidents,
        Set<ThingId> takenIncidents,
        Set<PortfolioPart> leftOutParts,
        String name,
        String reference,
        String preparedFor,
        ExhibitChoice exhibits,
        CaseChoice particulars) {
    public PortfolioRequest {
        leftOutIncidents = Set.copyOf(leftOutIncidents);
        takenIncidents = Set.copyOf(takenIncidents);
        leftOutParts = Set.copyOf(leftOutParts);
    }

    /** With the rest of the case as it is meant for portfolios. */
    public PortfolioRequest(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<ThingId> leftOutIncidents,
            Set<ThingId> takenIncidents,
            Set<PortfolioPart> leftOutParts,
            String name,
            String reference,
            String preparedFor,
            ExhibitChoice exhibits) {
        this(
                from,
                to,
                leftOutIncidents,
                takenIncidents,
                leftOutParts,
                name,
                reference,
                preparedFor,
                exhibits,
                CaseChoice.USUAL);
    }

    /** With the exhibits that go with the incidents unless she chooses otherwise. */
    public PortfolioRequest(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<ThingId> leftOutIncidents,
            Set<ThingId> takenIncidents,
            Set<PortfolioPart> leftOutParts,
            String name,
            String reference,
            String preparedFor) {
        this(
                from,
                to,
                leftOutIncidents,
                takenIncidents,
                leftOutParts,
                name,
                reference,
                preparedFor,
                ExhibitChoice.USUAL);
    }

    /** The same with other exhibits. */
    public PortfolioRequest with(ExhibitChoice choice) {
        return new PortfolioRequest(
                from,
                to,
                leftOutIncidents,
                takenIncidents,
                leftOutParts,
                name,
                reference,
                preparedFor,
                choice,
                particulars);
    }

    /** The same with another choice of the rest of the case. */
    public PortfolioRequest with(CaseChoice choice) {
        return new PortfolioRequest(
                from,
                to,
                leftOutIncidents,
                takenIncidents,
                leftOutParts,
                name,
                reference,
                preparedFor,
                exhibits,
                choice);
    }

    /** The kinds of particulars of which nothing is printed, those that go with a part left out among them. */
    public Set<ParticularKind> leftOutKinds() {
        Set<ParticularKind> kinds = EnumSet.noneOf(ParticularKind.class);
        kinds.addAll(particulars.leftOutKinds());
        leftOutParts.forEach(part -> kinds.addAll(part.kinds()));
        return kinds;
    }

    /** Everything that is meant for portfolios, with nothing on the cover. */
    public static PortfolioRequest everything() {
        return new PortfolioRequest(null, null, Set.of(), Set.of(), Set.of(), "", "", "");
    }
}
