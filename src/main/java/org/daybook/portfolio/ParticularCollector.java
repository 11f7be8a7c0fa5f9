package org.daybook.portfolio;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CaseParticulars;
import org.daybook.casefile.ParticularHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.facts.When;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/** Chooses what of the case beside incidents and exhibits goes into a portfolio. */
final class ParticularCollector {
    /**
     * What happened on a day and is over: it follows the days chosen as incidents do. All else, such as an order, a request
     * to stop or an effect, goes on: it is left out only if it began after the last of the days.
     */
    private static final Set<ParticularKind> OVER = EnumSet.of(
            ParticularKind.CONTACT,
            ParticularKind.CHECKLIST,
            ParticularKind.STEP,
            ParticularKind.HEALTH,
            ParticularKind.COST,
            ParticularKind.IMPACT);

    private final PortfolioRequest request;
    private final ParticularRedaction redaction;
    private final Set<ParticularKind> leftOutKinds;

    ParticularCollector(PortfolioRequest request, ParticularRedaction redaction) {
        this.request = request;
        this.redaction = redaction;
        leftOutKinds = request.leftOutKinds();
    }

    /** Those that are printed, by kind and number. */
    List<ParticularSheet> collect(CaseParticulars all) {
        return all.all().stream()
                .filter(history ->
                        isChosen(history.current()) && request.scope().isNew(history))
                .map(this::sheet)
                .sorted(Comparator.comparing(ParticularSheet::kind).thenComparing(ParticularSheet::number))
                .toList();
    }

    private boolean isChosen(Particular particular) {
        CaseChoice choice = request.particulars();
        boolean meant = particular.handling().inPortfolio() || choice.taken().contains(particular.id());
        return meant
                && !choice.leftOut().contains(particular.id())
                && !leftOutKinds.contains(particular.kind())
                && !redaction.leavesOut(particular)
                && particular
                        .when()
                        .map(when -> isWithin(particular.kind(), when))
                        .orElse(true);
    }

    private boolean isWithin(ParticularKind kind, When when) {
        Scope scope = request.scope();
        return !(OVER.contains(kind) && scope.isTooEarly(when)) && !scope.isTooLate(when);
    }

    private ParticularSheet sheet(ParticularHistory history) {
        Withdrawal withdrawal = history.withdrawal();
        return new ParticularSheet(
                history.versions().stream()
                        .map(version -> new ParticularSheet.Version(
                                redaction.of(version.particular()),
                                redaction.of(version.reason()),
                                redaction.of(version.recorded())))
                        .toList(),
                history.isOriginalMissing(),
                withdrawal == null ? null : redaction.of(withdrawal));
    }
}
