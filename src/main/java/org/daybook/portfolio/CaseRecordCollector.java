package org.daybook.portfolio;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CaseRecords;
import org.daybook.casefile.Withdrawal;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.redaction.CaseRecordRedaction;
import org.daybook.portfolio.request.PortfolioRequest;

/** Chooses the case records of a portfolio. */
record CaseRecordCollector(PortfolioRequest request, CaseRecordRedaction redaction) {
    private static final Set<CaseRecordKind> NAMED =
            EnumSet.of(CaseRecordKind.PERSON, CaseRecordKind.ORDER, CaseRecordKind.REFERENCE);

    /** The case records to print, by kind and number. */
    List<CaseRecordSheet> collect(CaseRecords all) {
        return sheets(all.all().stream().filter(request::prints));
    }

    /** The parties, orders and references to name although they are not new, by kind and number. */
    List<CaseRecordSheet> earlier(CaseRecords all) {
        PortfolioRequest before = request.with(request.scope().since(0));
        return sheets(all.all().stream()
                .filter(history -> NAMED.contains(history.current().kind()))
                .filter(history -> before.prints(history) && !request.prints(history)));
    }

    private List<CaseRecordSheet> sheets(Stream<CaseRecordHistory> chosen) {
        return chosen.map(this::sheet)
                .sorted(Comparator.comparing(CaseRecordSheet::kind).thenComparing(CaseRecordSheet::number))
                .toList();
    }

    private CaseRecordSheet sheet(CaseRecordHistory history) {
        Withdrawal withdrawal = history.withdrawal();
        return new CaseRecordSheet(
                history.versions().stream()
                        .map(version -> new RecordSheet.SheetVersion<>(
                                redaction.of(version.record()), redaction.of(version.reason()), redaction.of(version)))
                        .toList(),
                history.isOriginalMissing(),
                withdrawal == null ? null : redaction.of(withdrawal));
    }
}
