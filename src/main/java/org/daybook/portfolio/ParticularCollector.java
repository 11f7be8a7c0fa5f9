package org.daybook.portfolio;

import java.util.Comparator;
import java.util.List;
import org.daybook.casefile.CaseParticulars;
import org.daybook.casefile.ParticularHistory;
import org.daybook.casefile.Withdrawal;

/** Chooses what of the case beside incidents and exhibits goes into a portfolio. */
final class ParticularCollector {
    private final PortfolioRequest request;
    private final ParticularRedaction redaction;

    ParticularCollector(PortfolioRequest request, ParticularRedaction redaction) {
        this.request = request;
        this.redaction = redaction;
    }

    /** Those that are printed, by kind and number. */
    List<ParticularSheet> collect(CaseParticulars all) {
        return all.all().stream()
                .filter(request::prints)
                .map(this::sheet)
                .sorted(Comparator.comparing(ParticularSheet::kind).thenComparing(ParticularSheet::number))
                .toList();
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
