package org.daybook.job.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.Exports;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentHandling;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People, orders, contacts and all else beside incidents, from one diary into another. */
class CaseRecordsImportTest {
    private static final Id<OrderTerm> TERM = new Id<>("0a".repeat(16));
    private static final Id<?> ELSEWHERE = new Id<>("0f".repeat(16));

    @TempDir
    Path folder;

    private final List<OnThread> opened = new ArrayList<>();
    private OnThread source;
    private OnThread target;

    @BeforeEach
    void makeDiaries() throws Exception {
        source = diary("source");
        target = diary("target");
    }

    @AfterEach
    void close() {
        opened.forEach(OnThread::close);
    }

    private OnThread diary(String name) throws Exception {
        OnThread diary = new OnThread(new Diary(Files.createDirectories(folder.resolve(name))).create());
        opened.add(diary);
        return diary;
    }

    private static byte[] export(OnThread diary) throws Exception {
        return Exports.bytes(diary.run(Opened.of(diary.session()).copies()::export));
    }

    private ImportJob.Report takeOver(byte[] export) throws Exception {
        return takeOver(export, target);
    }

    private ImportJob.Report takeOver(byte[] export, OnThread into) throws Exception {
        return new ImportJob(into.session()).takeOver(Files.write(folder.resolve("export.json"), export));
    }

    private static CaseRecordHistory record(OnThread diary, CaseRecord caseRecord) throws Exception {
        return diary.run(() -> Opened.of(diary.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private static CaseRecordHistory amend(OnThread diary, CaseRecord caseRecord) throws Exception {
        return diary.run(
                () -> Opened.of(diary.session()).caseRecords().amend(caseRecord, "clearer", Authorship.OWNER, null));
    }

    private static List<CaseRecordHistory> all(OnThread diary) throws Exception {
        return diary.run(Opened.of(diary.session()).caseRecords()::all);
    }

    private static CaseRecord only(OnThread diary, CaseRecordKind kind) throws Exception {
        List<CaseRecordHistory> found =
                diary.run(() -> Opened.of(diary.session()).caseRecords().of(kind));
        assertThat(found).hasSize(1);
        return found.getFirst().current();
    }

    private static CaseRecord of(CaseRecordKind kind, OnThread diary) throws Exception {
        return CaseRecord.of(diary.newId(), kind);
    }

    private static CaseRecord cost(OnThread diary, String what) throws Exception {
        return of(CaseRecordKind.COST, diary).with(Cost.WHAT, new FieldValue.Text(what));
    }

    private static FieldValue links(Id<?>... ids) {
        return new FieldValue.Links(List.of(ids));
    }

    private static CaseRecord order(OnThread diary, Id<CaseRecord> against) throws Exception {
        return of(CaseRecordKind.ORDER, diary)
                .with(CourtOrder.AGAINST, links(against))
                .with(CourtOrder.TERMS, new FieldValue.Terms(List.of(new OrderTerm(TERM, "stay away"))));
    }

    @SafeVarargs
    private static Incident breaking(Incident incident, Id<OrderTerm>... terms) {
        IncidentContext background = incident.background();
        return incident.with(background.breaking(List.of(terms)));
    }

    private static String vaultId(OnThread diary) throws Exception {
        return diary.run(Opened.of(diary.session()).copies()::export).vaultId();
    }

    @Nested
    class WhatIsTakenOver {
        @ParameterizedTest
        @EnumSource
        void saysTheSameInEveryFieldButItsPrivateNoteAndLinksThatLeadNowhere(CaseRecordKind kind) throws Exception {
            CaseRecord filled = record(source, FilledCaseRecord.of(kind)).current();
            CaseExport export = source.run(Opened.of(source.session()).copies()::export);
            takeOver(Exports.bytes(export, true));
            CaseRecord here = only(target, kind);
            filled.values().forEach((field, value) -> {
                switch (value) {
                    case FieldValue.Links _ -> assertThat(here.links(field)).isEmpty();
                    case FieldValue.Terms terms ->
                        assertThat(here.terms(field))
                                .extracting(OrderTerm::words)
                                .isEqualTo(terms.terms().stream()
                                        .map(OrderTerm::words)
                                        .toList());
                    default -> assertThat(here.value(field)).as(field.name()).isEqualTo(value);
                }
            });
            assertThat(here.handling()).isEqualTo(new IncidentHandling(false, "", ""));
            assertThat(Exports.content(export(target))).isEqualTo(Exports.content(Exports.bytes(export)));
        }

        @Test
        void hasAnIdANumberAndATimeOfItsOwnAndTheOtherDiarysClaim() throws Exception {
            record(target, cost(target, "resident"));
            CaseRecord said = cost(source, "locks");
            CaseRecordHistory there = source.run(() -> Opened.of(source.session())
                    .caseRecords()
                    .record(said, new Authorship("Wendy, advocate", "Ann"), null));
            takeOver(export(source));
            CaseRecordHistory here = all(target).getLast();
            assertThat(here.id()).isNotEqualTo(there.id());
            assertThat(here.current().number()).isEqualTo(2);
            assertThat(here.current().claim())
                    .isEqualTo(new ImportedClaim(
                            vaultId(source),
                            1,
                            there.original().recorded().envelope().recordedAt(),
                            "Wendy, advocate",
                            "Ann",
                            there.original().recorded().digest().hex(),
                            false));
        }

        @Test
        void keepsEveryVersionAndItsReasonAndTheWithdrawal() throws Exception {
            CaseRecord first = record(source, cost(source, "locks")).current();
            amend(source, first.with(Cost.WHAT, new FieldValue.Text("two locks")));
            CaseRecordHistory there = source.run(() -> Opened.of(source.session())
                    .caseRecords()
                    .withdraw(first.id(), "paid by the landlord", Authorship.OWNER));
            takeOver(export(source));
            CaseRecordHistory here = all(target).getFirst();
            assertThat(here.versions())
                    .extracting(version -> version.record().text(Cost.WHAT) + "/" + version.reason())
                    .containsExactly("locks/", "two locks/clearer");
            Withdrawal withdrawal = requireNonNull(here.withdrawal());
            assertThat(withdrawal.reason()).isEqualTo("paid by the landlord");
            assertThat(requireNonNull(withdrawal.claim()).digest())
                    .isEqualTo(requireNonNull(there.withdrawal())
                            .recorded()
                            .digest()
                            .hex());
        }

        @Test
        void hasNoPrivateNoteAndContactsOnlyIfTheyWereAskedFor() throws Exception {
            record(source, FilledCaseRecord.of(CaseRecordKind.WITNESS));
            CaseExport export = source.run(Opened.of(source.session()).copies()::export);
            String open = new String(Exports.bytes(export), StandardCharsets.UTF_8);
            assertThat(open)
                    .contains("canarywitnesssaw")
                    .doesNotContain("canarywitnesscontact", "canarywitnessprivate", "canarywitnessleaveout");
            takeOver(Exports.bytes(export, true));
            assertThat(only(target, CaseRecordKind.WITNESS).text(CaseWitness.CONTACT))
                    .isEqualTo("canarywitnesscontact");
        }

        @Test
        void isARecordOfTheDiaryThatAmendedItLast() throws Exception {
            record(source, cost(source, "locks"));
            takeOver(export(source));
            CaseRecord here = only(target, CaseRecordKind.COST);
            amend(target, here.with(Cost.WHAT, new FieldValue.Text("two locks")));
            OnThread third = diary("third");
            takeOver(export(target), third);
            assertThat(all(third).getFirst().versions())
                    .extracting(
                            version -> requireNonNull(version.record().claim()).vaultId())
                    .containsExactly(vaultId(source), vaultId(target));
        }
    }

    @Nested
    class Links {
        @Test
        void leadBothWaysToWhatWasTakenOverToo() throws Exception {
            record(
                    target,
                    of(CaseRecordKind.PERSON, target).with(PersonResponsible.NAME, new FieldValue.Text("resident")));
            CaseRecord person =
                    of(CaseRecordKind.PERSON, source).with(PersonResponsible.NAME, new FieldValue.Text("Craig"));
            record(source, person);
            record(source, order(source, person.id()));
            Incident incident = source.record(breaking(Diary.incident("kestrel"), TERM), null)
                    .current();
            record(source, of(CaseRecordKind.CONTACT, source).with(AgencyContact.ABOUT, links(incident.id())));

            assertThat(takeOver(export(source)).linksDropped()).isZero();
            Incident here = target.incidents().getFirst().current();
            CaseRecord order = only(target, CaseRecordKind.ORDER);
            OrderTerm term = order.terms(CourtOrder.TERMS).getFirst();
            assertThat(term.id()).isNotEqualTo(TERM);
            assertThat(here.background().brokenTerms()).containsExactly(term.id());
            assertThat(only(target, CaseRecordKind.CONTACT).incidents()).containsExactly(here.id());
            CaseRecordHistory craig = all(target).stream()
                    .filter(history ->
                            history.current().text(PersonResponsible.NAME).equals("Craig"))
                    .findFirst()
                    .orElseThrow();
            assertThat(order.<CaseRecord>links(CourtOrder.AGAINST)).containsExactly(craig.id());
        }

        @Test
        void toExhibitsAndOtherThingsThatAreNotInTheFileAreDroppedAndCountedOnce() throws Exception {
            CaseRecord cost = record(source, cost(source, "locks").with(Cost.RECEIPTS, links(ELSEWHERE)))
                    .current();
            amend(source, cost.with(Cost.WHAT, new FieldValue.Text("two locks")));
            source.record(breaking(Diary.incident("kestrel"), ELSEWHERE.as()), null);
            assertThat(takeOver(export(source)).linksDropped()).isEqualTo(2);
            assertThat(only(target, CaseRecordKind.COST).exhibits()).isEmpty();
            assertThat(target.incidents().getFirst().current().background().brokenTerms())
                    .isEmpty();
        }

        @Test
        void ofAnOrderNeverLeadToSomebodyWhoIsNoPersonResponsible() throws Exception {
            CaseRecord witness = record(
                            source,
                            of(CaseRecordKind.WITNESS, source).with(CaseWitness.NAME, new FieldValue.Text("Mr Patel")))
                    .current();
            record(source, order(source, witness.id()));
            assertThat(takeOver(export(source)).linksDropped()).isEqualTo(1);
            assertThat(only(target, CaseRecordKind.ORDER).links(CourtOrder.AGAINST))
                    .isEmpty();
        }

        @Test
        void toTermsOfAnOrderThatIsHereAlreadyLeadToItsTermsHere() throws Exception {
            CaseRecord order = order(source, ELSEWHERE.as());
            record(source, order);
            takeOver(export(source));
            OrderTerm here =
                    only(target, CaseRecordKind.ORDER).terms(CourtOrder.TERMS).getFirst();
            Id<OrderTerm> added = new Id<>("0b".repeat(16));
            amend(
                    source,
                    order.with(
                            CourtOrder.TERMS,
                            new FieldValue.Terms(
                                    List.of(new OrderTerm(added, "no calls"), new OrderTerm(TERM, "stay away")))));
            source.record(breaking(Diary.incident("kestrel"), TERM, added), null);
            ImportJob.Report report = takeOver(export(source));
            assertThat(report.caseRecords()).isEqualTo(new ImportJob.ImportCounts(0, 1, 1, 0));
            assertThat(report.linksDropped()).isEqualTo(1);
            assertThat(target.incidents().getFirst().current().background().brokenTerms())
                    .containsExactly(here.id());

            // And back: the diary that wrote it first knows its own terms again.
            target.record(breaking(Diary.incident("heron"), here.id()), null);
            takeOver(export(target), source);
            assertThat(source.incidents().getLast().current().background().brokenTerms())
                    .containsExactly(TERM);
        }
    }

    @Nested
    class WhatIsHereAlready {
        @Test
        void isSaidAndLeftAsItIs() throws Exception {
            record(source, cost(source, "locks"));
            byte[] export = export(source);
            assertThat(takeOver(export).caseRecords()).isEqualTo(new ImportJob.ImportCounts(1, 0, 0, 0));
            assertThat(takeOver(export).caseRecords()).isEqualTo(new ImportJob.ImportCounts(0, 1, 0, 0));
            assertThat(takeOver(export, source).caseRecords()).isEqualTo(new ImportJob.ImportCounts(0, 1, 0, 0));
            assertThat(takeOver(export(target), source).caseRecords())
                    .isEqualTo(new ImportJob.ImportCounts(0, 1, 0, 0));
            assertThat(all(target)).hasSize(1);
        }
    }

    @Nested
    class AFileOfAnotherVersion {
        @Test
        void withoutParticularsIsReadOn() throws Exception {
            source.record(Diary.incident("kestrel"), null);
            String export = new String(export(source), StandardCharsets.UTF_8);
            String older = export.replace(",\"particulars\":[]", "");
            assertThat(older).isNotEqualTo(export);
            ImportJob.Report report = takeOver(older.getBytes(StandardCharsets.UTF_8));
            assertThat(report.incidents().taken()).isEqualTo(1);
            assertThat(report.caseRecords()).isEqualTo(new ImportJob.ImportCounts(0, 0, 0, 0));
        }

        @Test
        void withKindsAndFieldsThatAreNotKnownYetIsTakenOverAsFarAsItIsKnown() throws Exception {
            record(source, cost(source, "locks"));
            record(source, of(CaseRecordKind.STEP, source));
            String newer = new String(export(source), StandardCharsets.UTF_8)
                    .replace("{\"kind\":\"step\"", "{\"kind\":\"guard-dog\",\"much\":[[{}]]")
                    .replace("\"what\":\"locks\"", "\"what\":\"locks\",\"shop\":\"ironmonger\"")
                    .replace("\"incidents\":[", "\"letters\":[[1,{\"a\":2}],3],\"incidents\":[");
            ImportJob.Report report = takeOver(newer.getBytes(StandardCharsets.UTF_8));
            assertThat(report.ofNewerKinds()).isEqualTo(1);
            assertThat(report.caseRecords().taken()).isEqualTo(1);
            assertThat(new String(export(target), StandardCharsets.UTF_8)).contains("\"shop\":\"ironmonger\"");
        }

        @Test
        void andLongerThanARecordInWhatIsNotKnownIsPassedOver() throws Exception {
            source.record(Diary.incident("kestrel"), null);
            String much = "[" + "\"0123456789abcdef\",".repeat(1_500_000) + "0]";
            String newer = new String(export(source), StandardCharsets.UTF_8)
                    .replace("\"incidents\":[", "\"letters\":" + much + ",\"incidents\":[");
            assertThat(takeOver(newer.getBytes(StandardCharsets.UTF_8))
                            .incidents()
                            .taken())
                    .isEqualTo(1);
        }

        @Test
        void mayHaveItsRecordsInAnotherOrder() throws Exception {
            CaseRecord order = record(source, order(source, ELSEWHERE.as())).current();
            source.record(breaking(Diary.incident("kestrel"), TERM), null);
            String[] lines = new String(export(source), StandardCharsets.UTF_8).split("\n");
            String last = lines[2].substring(0, lines[2].lastIndexOf("]}"));
            String swapped = lines[0].replace("\"incidents\":[", "\"particulars\":[") + last + "],\"incidents\":["
                    + lines[1].replace("],\"particulars\":[", "]}");
            takeOver(swapped.getBytes(StandardCharsets.UTF_8));
            assertThat(order.terms(CourtOrder.TERMS)).hasSize(1);
            assertThat(target.incidents().getFirst().current().background().brokenTerms())
                    .containsExactly(only(target, CaseRecordKind.ORDER)
                            .terms(CourtOrder.TERMS)
                            .getFirst()
                            .id());
        }
    }

    @Nested
    class AFileThatCannotBeTakenOver {
        private void changesNothing(String find, String with, Class<? extends ExchangeFailure> why) throws Exception {
            String sound = new String(export(source), StandardCharsets.UTF_8);
            assertThat(sound).contains(find);
            LedgerHead before = target.head();
            assertThatThrownBy(() -> takeOver(sound.replace(find, with).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(why);
            assertThat(target.head()).isEqualTo(before);
        }

        @BeforeEach
        void fill() throws Exception {
            source.record(Diary.incident("kestrel"), null);
            record(source, order(source, ELSEWHERE.as()));
            record(source, cost(source, "locks"));
        }

        @Test
        void isWrongInAParticular() throws Exception {
            changesNothing("\"particulars\":[", "\"particulars\":7,\"x\":[", ExchangeFailure.Malformed.class);
            changesNothing("{\"kind\":\"cost\",", "{", ExchangeFailure.Malformed.class);
            changesNothing("{\"kind\":\"cost\",", "{\"kind\":7,", ExchangeFailure.Malformed.class);
            changesNothing("\"said\":{\"what\":\"locks\"}", "\"said\":[]", ExchangeFailure.Malformed.class);
            changesNothing("\"what\":\"locks\"", "\"what\":{}", ExchangeFailure.Malformed.class);
            changesNothing("\"what\":\"locks\"", "\"amount\":\"1e99\"", ExchangeFailure.Malformed.class);
            changesNothing("\"what\":\"locks\"", "\"amount\":12", ExchangeFailure.Malformed.class);
            changesNothing("\"what\":\"locks\"", "\"about\":[\"../../etc\"]", ExchangeFailure.Malformed.class);
            changesNothing("\"particular\":{", "\"particular\":null,\"x\":{", ExchangeFailure.Malformed.class);
            changesNothing("\"id\":\"" + TERM.hex() + "\",", "", ExchangeFailure.Malformed.class);
            changesNothing("\"words\":\"stay away\"", "\"words\":[]", ExchangeFailure.Malformed.class);
            changesNothing(
                    "\"what\":\"locks\"", "\"what\":\"" + "x".repeat(18 << 20) + "\"", ExchangeFailure.TooLarge.class);
        }

        @Test
        void hasAnIdOrATermTwiceOrOneRecordUnderTwoIds() throws Exception {
            Id<Incident> incident = source.incidents().getFirst().id();
            CaseRecordHistory order = all(source).getFirst();
            CaseRecordHistory cost = all(source).getLast();
            changesNothing(cost.id().hex(), incident.hex(), ExchangeFailure.DuplicateId.class);
            changesNothing(cost.id().hex(), order.id().hex(), ExchangeFailure.DuplicateId.class);
            changesNothing(
                    cost.original().recorded().digest().hex(),
                    order.original().recorded().digest().hex(),
                    ExchangeFailure.DuplicateId.class);
            record(source, order(source, ELSEWHERE.as()));
            LedgerHead before = target.head();
            assertThatThrownBy(() -> takeOver(export(source))).isInstanceOf(ExchangeFailure.DuplicateId.class);
            assertThat(target.head()).isEqualTo(before);
        }
    }

    @Test
    void whatIsStoppedPartwayGoesOnLaterWithAllItsLinks() throws Exception {
        CaseRecord person =
                of(CaseRecordKind.PERSON, source).with(PersonResponsible.NAME, new FieldValue.Text("Craig"));
        for (int i = 0; i < 60; i++) {
            Incident incident =
                    source.record(breaking(Diary.incident("w" + i), TERM), null).current();
            record(source, cost(source, "c" + i).with(Cost.ABOUT, links(incident.id())));
        }
        record(source, person);
        record(source, order(source, person.id()));
        Path file = Files.write(folder.resolve("export.json"), export(source));
        AtomicInteger recorded = new AtomicInteger();
        ImportJob stopped = new ImportJob(target.session(), new Progress() {
            @Override
            public void at(long done, long total) {
                recorded.set((int) done);
            }

            @Override
            public boolean isCancelled() {
                return recorded.get() >= 50;
            }
        });
        assertThatThrownBy(() -> stopped.takeOver(file)).isInstanceOf(ExchangeFailure.Partway.class);
        assertThat(target.incidents()).hasSize(50);
        assertThat(all(target)).isEmpty();
        ImportJob.Report report = new ImportJob(target.session()).takeOver(file);
        assertThat(report.incidents()).isEqualTo(new ImportJob.ImportCounts(10, 50, 0, 0));
        assertThat(report.caseRecords()).isEqualTo(new ImportJob.ImportCounts(62, 0, 0, 0));
        assertThat(report.linksDropped()).isZero();
        assertThat(Exports.content(export(target))).isEqualTo(Exports.content(Files.readAllBytes(file)));
    }

    @Test
    void numbersAreGivenKindByKindInOneStep() throws Exception {
        record(target, cost(target, "resident"));
        for (String what : List.of("a", "b")) {
            record(source, cost(source, what));
            record(source, of(CaseRecordKind.STEP, source));
        }
        takeOver(export(source));
        Callable<Map<CaseRecordKind, List<Integer>>> numbers = () -> Map.of(
                CaseRecordKind.COST, numbers(CaseRecordKind.COST), CaseRecordKind.STEP, numbers(CaseRecordKind.STEP));
        assertThat(target.run(numbers))
                .containsEntry(CaseRecordKind.COST, List.of(1, 2, 3))
                .containsEntry(CaseRecordKind.STEP, List.of(1, 2));
        assertThat(target.verify().sound()).isTrue();
    }

    private List<Integer> numbers(CaseRecordKind kind) {
        return Opened.of(target.session()).caseRecords().of(kind).stream()
                .map(history -> history.current().number())
                .toList();
    }
}
