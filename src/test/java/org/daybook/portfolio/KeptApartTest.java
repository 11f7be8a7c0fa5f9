package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.incident.IncidentHandling;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.session.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Words of therapy notes and safety plans are in nothing that a writer of portfolios or bundles is given, unless
 * she chose them, and in nothing at all that the other side may be given.
 */
class KeptApartTest {
    private static final String CANARY = "keptapartcanary";

    private final Sheets sheets = new Sheets();

    private static List<CaseRecord> keptApart() {
        return Arrays.stream(CaseRecordKind.values())
                .filter(CaseRecordKind::isKeptApart)
                .map(kind -> FilledCaseRecord.of(kind, path -> CANARY + path))
                .toList();
    }

    @BeforeEach
    void begin() {
        sheets.add(new IncidentRecorded(Diary.incident("word")));
        for (CaseRecord one : keptApart()) {
            sheets.add(new CaseRecordRecorded(one));
            sheets.add(new CaseRecordAmended(one, CANARY + "reason"));
        }
    }

    @Test
    void isTherapyAndSafetyPlans() {
        assertThat(keptApart())
                .extracting(CaseRecord::kind)
                .containsExactly(CaseRecordKind.SAFETY_PLAN, CaseRecordKind.THERAPY);
        assertThat(keptApart()).noneMatch(one -> one.kind().isPrintedAtFirst());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SINCE_LAST")
    void isInNoPortfolioUnlessChosen(PortfolioPreset preset) throws PortfolioFailure {
        assertThat(sheets.collect(PortfolioRequest.of(preset)).toString()).doesNotContain(CANARY);
    }

    @Test
    void isInOneForHerselfIfChosen() throws PortfolioFailure {
        PortfolioRequest everything = Requests.everything().with(taken());
        assertThat(sheets.collect(everything).toString())
                .contains(CANARY + "therapy")
                .contains(CANARY + "safety");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SINCE_LAST")
    void isInNothingThatMayBeServedWhateverIsChosen(PortfolioPreset preset) throws PortfolioFailure {
        for (CaseRecord one : keptApart()) {
            sheets.add(new CaseRecordAmended(one.with(new IncidentHandling(true, "", "")), ""));
        }
        PortfolioRequest request = PortfolioRequest.of(preset)
                .withoutSections(Set.of())
                .with(taken())
                .with(PortfolioPreset.COURT.discretion());
        assertThat(request.mayBeServed()).isTrue();
        assertThat(sheets.collect(request).toString()).doesNotContain(CANARY);
    }

    private static CaseRecordChoice taken() {
        return CaseRecordChoice.USUAL.taking(
                Set.copyOf(keptApart().stream().map(CaseRecord::id).toList()));
    }
}
