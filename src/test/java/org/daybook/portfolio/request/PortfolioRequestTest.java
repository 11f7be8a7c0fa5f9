package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.id;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.StopRequest;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.ProposedTerm;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.AuthenticationCode;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request prints and withholds, and which code its pages carry. */
class PortfolioRequestTest {
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static CaseRecordHistory history(CaseRecord record) {
        Sheets sheets = new Sheets();
        sheets.add(new CaseRecordRecorded(record));
        return sheets.caseFile().caseRecords().all().iterator().next();
    }

    private static CaseRecord record(CaseRecordKind kind) {
        return CaseRecord.of(Sheets.id(800), kind).with(new IncidentHandling(true, "", ""));
    }

    private static CaseRecord on(CaseRecordKind kind, Field field, LocalDate day) {
        return record(kind).with(field, new FieldValue.Time(EventTime.exactly(day, null, EventTime.HOME)));
    }

    @Nested
    class WhatMayBeServed {
        @ParameterizedTest
        @EnumSource
        void neverHasSafetyPlansTherapyConsentsOrWhatWasShared(PortfolioPreset preset) {
            PortfolioRequest all = PortfolioRequest.of(preset)
                    .withoutSections(Set.of())
                    .with(CaseRecordChoice.USUAL.taking(Set.of(Sheets.id(800))));
            for (CaseRecordKind kind : ServedContents.kinds('!')) {
                if (preset.mayBeServed()) {
                    assertThat(all.prints(history(record(kind))))
                            .as(kind.code())
                            .isFalse();
                    assertThat(all.keepsBack(kind)).isTrue();
                } else {
                    assertThat(all.keepsBack(kind)).isFalse();
                }
            }
        }

        @Test
        void isAlsoThatOfThePoliceOnceItWithholdsTheAddressOrTheWitnesses() {
            assertThat(POLICE.mayBeServed()).isFalse();
            assertThat(POLICE.with(DisclosureOptions.OPEN.withAddress(false)).mayBeServed())
                    .isTrue();
            assertThat(POLICE.with(DisclosureOptions.OPEN.withWitnesses(false)).mayBeServed())
                    .isTrue();
            assertThat(POLICE.with(DisclosureOptions.OPEN.withRoutines(false)).mayBeServed())
                    .isFalse();
        }

        @Test
        void hasNoOpenItemsEvenForASupporter() {
            PortfolioRequest advocate = PortfolioRequest.of(PortfolioPreset.ADVOCATE);
            assertThat(advocate.wants(PortfolioSection.OPEN)).isTrue();
            assertThat(advocate.with(DisclosureOptions.GUARDED).wants(PortfolioSection.OPEN))
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource
        void discloseNeitherAddressNorSafekeepingNorRoutines(PortfolioPreset preset) {
            DisclosureOptions usual = preset.discretion();
            assertThat(usual.address()).isEqualTo(!preset.mayBeServed());
            assertThat(usual.safekeeping()).isEqualTo(!preset.mayBeServed());
            assertThat(usual.routines()).isEqualTo(!preset.mayBeServed());
        }

        @ParameterizedTest
        @CsvSource({
            "COURT, true, -court, ''",
            "PETITION, true, -court, ''",
            "PROTECTION_ORDER, true, -served, -served",
            "PROTECTION_ORDER_OFFICER, false, '', -officer",
            "POLICE_FILE, false, '', ''",
            "FIRST_REPORT, false, '', ''"
        })
        void isSaidOnItsPages(PortfolioPreset preset, boolean served, String readership, String version) {
            PortfolioRequest request = PortfolioRequest.of(preset);
            assertThat(request.mayBeServed()).isEqualTo(served);
            assertThat(request.readership()).isEqualTo(readership);
            assertThat(request.version()).isEqualTo(version);
        }

        @Test
        void isNotCalledFitToBeServedIfItHasTheAddressAfterAll() {
            PortfolioRequest open =
                    PortfolioRequest.of(PortfolioPreset.PROTECTION_ORDER).with(DisclosureOptions.OPEN);
            assertThat(open.isForService()).isFalse();
            assertThat(open.readership()).isEmpty();
            assertThat(open.mayBeServed()).isTrue();
        }
    }

    @Nested
    class ARecordOfTheCase {
        private final PortfolioRequest all = POLICE.withoutSections(Set.of());

        @Test
        void isPrintedUnlessItIsKeptBackAndThenIfItIsTaken() {
            CaseRecord kept = record(CaseRecordKind.COST).with(new IncidentHandling(false, "", ""));
            assertThat(all.prints(history(record(CaseRecordKind.COST)))).isTrue();
            assertThat(all.prints(history(kept))).isFalse();
            assertThat(all.with(CaseRecordChoice.USUAL.taking(Set.of(kept.id())))
                            .prints(history(kept)))
                    .isTrue();
        }

        @Test
        void isNotPrintedIfItOrItsKindIsLeftOut() {
            CaseRecord cost = record(CaseRecordKind.COST);
            CaseRecordChoice without = new CaseRecordChoice(Set.of(), Set.of(cost.id()), Set.of(cost.id()), false);
            assertThat(all.with(without).prints(history(cost))).isFalse();
            assertThat(all.with(CaseRecordChoice.USUAL.without(Set.of(CaseRecordKind.COST)))
                            .prints(history(cost)))
                    .isFalse();
            assertThat(all.withoutParts(EnumSet.of(PortfolioPart.HARM)).prints(history(cost)))
                    .isFalse();
        }

        @Test
        void isNotPrintedWithoutItsSection() {
            for (PortfolioSection section : PortfolioSection.values()) {
                PortfolioRequest without = all.withoutSections(Set.of(section));
                for (CaseRecordKind kind : section.kinds()) {
                    assertThat(without.leftOutKinds()).contains(kind);
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"2026-03-09, false", "2026-03-10, true", "2026-03-20, true", "2026-03-21, false"})
        void thatHappenedAndIsOverFollowsTheDays(LocalDate day, boolean printed) {
            PortfolioRequest some = Requests.between(all, DAY, DAY.plusDays(10));
            assertThat(some.prints(history(on(CaseRecordKind.COST, Cost.WHEN, day))))
                    .isEqualTo(printed);
        }

        @ParameterizedTest
        @CsvSource({"2020-01-01, true", "2026-03-20, true", "2026-03-21, false"})
        void thatContinuesIsLeftOutOnlyIfItBeganLater(LocalDate day, boolean printed) {
            PortfolioRequest some = Requests.between(all, DAY, DAY.plusDays(10));
            assertThat(some.prints(history(on(CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, day))))
                    .isEqualTo(printed);
        }

        @Test
        void withoutADayIsPrintedWhateverTheDays() {
            assertThat(Requests.between(all, DAY, DAY).prints(history(record(CaseRecordKind.COST))))
                    .isTrue();
        }

        @Test
        void thatIsNotNewIsNotInAPortfolioOfWhatIsNew() {
            assertThat(all.with(IncidentScope.ALL.since(1)).prints(history(record(CaseRecordKind.COST))))
                    .isTrue();
            assertThat(all.with(IncidentScope.ALL.since(2)).prints(history(record(CaseRecordKind.COST))))
                    .isFalse();
        }
    }

    @Nested
    class Presets {
        @ParameterizedTest
        @EnumSource
        void areKnownByTheirCodes(PortfolioPreset preset) {
            assertThat(Coded.find(PortfolioPreset.class, preset.code())).contains(preset);
            assertThat(Coded.find(PortfolioPreset.class, preset.code() + " ")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void thatTheOtherSideReadsNameNoLaw(PortfolioPreset preset) {
            if (preset.isForBothSides()) {
                assertThat(PortfolioRequest.of(preset).withoutSections(Set.of()).wants(PortfolioSection.CONDUCT))
                        .isFalse();
            }
        }

        @ParameterizedTest
        @EnumSource
        void ofAFewPagesPrintNoSheetsOfIncidentsUnlessTheyAreNew(PortfolioPreset preset) {
            if (preset.isBrief() && preset != PortfolioPreset.SINCE_LAST) {
                assertThat(PortfolioRequest.of(preset).withoutSections(Set.of()).wants(PortfolioSection.SHEETS))
                        .isFalse();
            }
        }

        @Test
        void ofBothSidesSayNothingOfOthersWhoAreHurt() {
            for (PortfolioPreset preset : PortfolioPreset.values()) {
                assertThat(preset.caseOptions().leftOutKinds().contains(CaseRecordKind.AFFECTED))
                        .isEqualTo(preset.isForBothSides());
            }
        }

        @Test
        void printPicturesUnlessTheyAreShortAndLettersOnTheirOwnPaper() {
            assertThat(PortfolioPreset.PETITION.paper()).isEqualTo(PaperSize.LETTER);
            assertThat(PortfolioPreset.COURT.paper()).isEqualTo(PaperSize.A4);
            assertThat(PortfolioPreset.FIRST_REPORT.exhibits().plates()).isEqualTo(ExhibitChoice.Plates.NONE);
            assertThat(PortfolioPreset.COURT.exhibits()).isEqualTo(ExhibitChoice.USUAL);
        }
    }

    @Nested
    class TheCodeOnItsPages {
        private final Sheets sheets = new Sheets().incident(1, EventTime.unknown(EventTime.HOME));

        private String canonical(PortfolioRequest request) throws Exception {
            return AuthenticationCode.canonical(sheets.collect(request));
        }

        @Test
        void differsWithEveryChoice() throws Exception {
            List<PortfolioRequest> requests = new ArrayList<>(List.of(
                    POLICE,
                    PortfolioRequest.of(PortfolioPreset.FIRST_REPORT),
                    Requests.between(POLICE, LocalDate.of(2000, 1, 1), null),
                    Requests.between(POLICE, null, LocalDate.of(2100, 1, 1)),
                    POLICE.with(Requests.without(Set.of(id(9)))),
                    POLICE.with(Requests.taking(Set.of(id(9)))),
                    POLICE.with(Sheets.settingOut(IncidentScope.ALL, Set.of(id(9)))),
                    POLICE.on(PaperSize.LETTER),
                    POLICE.withoutSections(Set.of()),
                    POLICE.withoutParts(EnumSet.of(PortfolioPart.WHO)),
                    POLICE.with(DisclosureOptions.OPEN.withAddress(false)),
                    POLICE.with(DisclosureOptions.OPEN.withSafekeeping(false)),
                    POLICE.with(DisclosureOptions.OPEN.withRoutines(false)),
                    POLICE.with(DisclosureOptions.OPEN.withWitnesses(false)),
                    POLICE.with(DisclosureOptions.OPEN.masking(Set.of("mill"))),
                    POLICE.with(ExhibitChoice.USUAL.of(ExhibitChoice.ExhibitScope.ALL)),
                    POLICE.with(ExhibitChoice.USUAL.with(ExhibitChoice.Plates.SMALLER)),
                    POLICE.with(Sheets.withCovered(ExhibitChoice.USUAL)),
                    POLICE.with(Sheets.withOrigins(ExhibitChoice.USUAL)),
                    POLICE.with(ExhibitChoice.USUAL.without(Set.of(Sheets.id(9)))),
                    POLICE.with(CaseRecordChoice.USUAL.without(Set.of(CaseRecordKind.COST))),
                    POLICE.with(CaseRecordChoice.USUAL.taking(Set.of(Sheets.id(9)))),
                    POLICE.with(new CaseRecordChoice(Set.of(), Set.of(), Set.of(), true)),
                    POLICE.with(TermChoice.USUAL.without(Set.of(ProposedTerm.CALLS))),
                    POLICE.with(TermChoice.USUAL.withOwn("one")),
                    POLICE.with(TermChoice.USUAL.withOwn("one\ntwo")),
                    POLICE.with(MessageContext.FEW)));
            List<String> all = new ArrayList<>();
            for (PortfolioRequest request : requests) {
                all.add(canonical(request));
            }
            assertThat(all).doesNotHaveDuplicates();
        }

        @Test
        void isTheSameWhateverTheOrderOfWhatWasChosen() throws Exception {
            PortfolioRequest one = POLICE.with(Requests.without(Set.of(id(7), id(8), id(9))));
            PortfolioRequest other = POLICE.with(Requests.without(Set.of(id(9), id(8), id(7))));
            assertThat(canonical(one)).isEqualTo(canonical(other)).endsWith("\n");
        }

        @Test
        void neverHoldsTheWordsThatAreStruckOutNorHowMany() throws Exception {
            String one = canonical(POLICE.with(DisclosureOptions.OPEN.masking(Set.of("canary"))));
            String two = canonical(POLICE.with(DisclosureOptions.OPEN.masking(Set.of("canary", "other"))));
            assertThat(one).isEqualTo(two).doesNotContain("canary").contains("masked true");
        }

        @Test
        void ofWhatMayBeServedNeitherNamesNorCountsWhatIsWithheld() throws Exception {
            PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
            String one = canonical(court.with(Requests.without(Set.of(id(9)))));
            String two = canonical(court.with(Requests.without(Set.of(id(8), id(9)))));
            assertThat(one).isEqualTo(two).contains("without some").doesNotContain(id(9).hex());
            assertThat(canonical(POLICE.with(Requests.without(Set.of(id(9)))))).contains("without " + id(9).hex());
        }

        @Test
        void neverHoldsHerOwnTerms() throws Exception {
            assertThat(canonical(POLICE.with(TermChoice.USUAL.withOwn("canary"))))
                    .contains("own-terms 1")
                    .doesNotContain("canary");
        }

        @Test
        void dependsOnTheLedgerTheRequestAndTheFiles() {
            ByteSequence hash = ByteSequence.of(new byte[32]);
            byte[] other = new byte[32];
            other[31] = 1;
            AuthenticationCode code = AuthenticationCode.of(new LedgerHead(5, hash), "x\n", List.of(hash));
            assertThat(code.toString()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
            assertThat(List.of(
                            AuthenticationCode.of(new LedgerHead(6, hash), "x\n", List.of(hash)),
                            AuthenticationCode.of(new LedgerHead(5, ByteSequence.of(other)), "x\n", List.of(hash)),
                            AuthenticationCode.of(new LedgerHead(5, hash), "y\n", List.of(hash)),
                            AuthenticationCode.of(new LedgerHead(5, hash), "x\n", List.of()),
                            AuthenticationCode.of(new LedgerHead(5, hash), "x\n", List.of(ByteSequence.of(other))),
                            AuthenticationCode.of(new LedgerHead(5, hash), "x\n", List.of(hash, hash))))
                    .doesNotHaveDuplicates()
                    .doesNotContain(code);
            assertThat(AuthenticationCode.of(new LedgerHead(5, hash), "x\n", List.of(hash)))
                    .isEqualTo(code);
        }
    }

    @Nested
    class TheTermsToAskFor {
        private final List<Incident> calls =
                List.of(incident(1).of(IncidentType.CALLS).made());

        @Test
        void areThoseThatIncidentsShowWithoutThoseTakenOut() {
            assertThat(TermChoice.USUAL.proposed(calls)).containsExactly(ProposedTerm.CALLS);
            assertThat(TermChoice.USUAL.without(Set.of(ProposedTerm.CALLS)).proposed(calls))
                    .isEmpty();
            assertThat(TermChoice.USUAL.proposed(List.of())).isEmpty();
        }

        @Test
        void ofHersStandOnLinesOfTheirOwnAndEmptyOnesAreNone() {
            assertThat(TermChoice.USUAL.withOwn(" one \r\n\n  \ntwo\u2028three").own())
                    .containsExactly("one", "two", "three");
            assertThat(TermChoice.USUAL.withOwn("")).isEqualTo(TermChoice.USUAL);
            assertThat(TermChoice.USUAL
                            .without(Set.of(ProposedTerm.HOME))
                            .withOwn("one")
                            .leftOut())
                    .containsExactly(ProposedTerm.HOME);
        }
    }
}
