package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two diaries kept apart for an invented year, and merged in both orders: the same state, every entry of both once, and
 * both chains as they were. Each seed makes the same year.
 */
class MergedYearTest {
    private static final int YEARS = Runs.of(3, 200);
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();

    static List<Integer> seeds() {
        return IntStream.range(0, YEARS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergedBothWaysGivesTheSame(int seed) throws Exception {
        Random random = new Random(seed);
        TwoDiaries diaries = new TwoDiaries(folder, clock);
        boolean isCopy = random.nextBoolean();
        OnThread hers = diaries.create("hers");
        act(hers, random, 6);
        if (isCopy) {
            hers.close();
            diaries.copy("hers", "workers");
            hers = diaries.open("hers");
        }
        OnThread workers = isCopy ? diaries.open("workers") : diaries.create("workers");
        for (int i = 0; i < STEPS; i++) {
            act(random.nextBoolean() ? hers : workers, random, 1);
        }
        hers.close();
        workers.close();
        diaries.merge("hers", "workers", "one", true).session().close();
        diaries.merge("workers", "hers", "other", true).session().close();
        TwoDiaries.Read one = diaries.read("one");
        TwoDiaries.Read other = diaries.read("other");
        assertThat(state(one.caseFile())).isEqualTo(state(other.caseFile()));
        assertThat(copies(one)).isEqualTo(copies(other));
        everyEntryIsThereOnce(one, diaries.read("hers"), diaries.read("workers"));
    }

    /** Something is recorded, amended, withdrawn, erased, added or begun; her clock may be wrong. */
    private void act(OnThread open, Random random, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            clock.move(Duration.ofMinutes(random.nextInt(-600, 20_000)));
            List<IncidentHistory> known = open.incidents();
            Incident any = known.isEmpty()
                    ? Diary.incident("none")
                    : known.get(random.nextInt(known.size())).current();
            int what = known.isEmpty() ? 0 : random.nextInt(8);
            switch (what) {
                case 1, 2 ->
                    open.amend(Diary.incident(any.id(), "amended" + random.nextInt(), Diary.DAY), "I remembered", null);
                case 3 -> open.withdraw(any.id(), "it was someone else");
                case 4 -> open.erase(any.id(), "asked to");
                case 5 ->
                    open.session()
                            .intake()
                            .begin(new byte[1 + random.nextInt(4)], "photo" + random.nextInt(3) + ".dat", any.id())
                            .finish();
                case 6 ->
                    open.run(() -> Opened.of(open.session())
                            .caseRecords()
                            .record(
                                    FilledCaseRecord.of(
                                                    CaseRecordKind.values()[
                                                            random.nextInt(CaseRecordKind.values().length)])
                                            .identified(open.session().open.newId()),
                                    Authorship.OWNER,
                                    null));
                case 7 ->
                    open.saveDraft(new Draft(
                            open.newId(),
                            "incident",
                            null,
                            Map.of("happened", "draft" + random.nextInt()),
                            OffsetDateTime.now(clock)));
                default -> open.record(Diary.incident("word" + random.nextInt()), null);
            }
        }
    }

    private static List<Object> state(CaseFile caseFile) {
        List<Object> state = new ArrayList<>();
        caseFile.incidents().all().forEach(history -> add(history, caseFile, state));
        caseFile.exhibits().all().forEach(history -> {
            add(history, caseFile, state);
            state.add(history.label());
            state.add(history.otherNames());
        });
        caseFile.caseRecords().all().forEach(history -> add(history, caseFile, state));
        state.add(caseFile.heading());
        state.add(caseFile.merged().account());
        state.add(caseFile.incidents().nextNumber());
        return state;
    }

    private static <R> void add(RecordHistory<R> history, CaseFile caseFile, List<Object> state) {
        history.versions().forEach(version -> {
            state.add(version.record());
            state.add(version.reason());
            state.add(version.recorded().seq());
        });
        state.add(history.isWithdrawn());
        state.add(caseFile.merged().apart(history.versions()).size());
    }

    private static List<Object> copies(TwoDiaries.Read read) {
        List<Object> copies = new ArrayList<>();
        for (LedgerEntry recorded : read.entries()) {
            if (recorded.entry() instanceof OriginEntry origin) {
                copies.add(origin.copied());
            } else if (recorded.entry() instanceof OriginDigests digests) {
                copies.add(digests);
            }
        }
        return copies;
    }

    private static void everyEntryIsThereOnce(TwoDiaries.Read merged, TwoDiaries.Read... origins) {
        Map<ByteSequence, Long> places = new HashMap<>();
        Map<Long, ByteSequence> digests = new HashMap<>();
        for (LedgerEntry recorded : merged.entries()) {
            if (recorded.entry() instanceof OriginDigests(OriginSegment run)) {
                for (int i = 0; i < run.digests().size(); i++) {
                    assertThat(places.put(run.chains().get(i), run.places().get(i)))
                            .isNull();
                    digests.put(run.places().get(i), run.digests().get(i));
                }
            }
        }
        Set<ByteSequence> chains = new HashSet<>();
        for (TwoDiaries.Read origin : origins) {
            origin.entries().forEach(recorded -> chains.add(recorded.chain()));
            assertThat(places).containsKey(origin.head().chain());
        }
        assertThat(places.keySet()).containsAll(chains);
        Set<Long> held = new HashSet<>();
        for (LedgerEntry recorded : merged.entries()) {
            if (recorded.entry() instanceof OriginEntry origin) {
                held.add(recorded.seq());
                assertThat(origin.copied().stored().digest()).isEqualTo(digests.get(recorded.seq()));
            }
        }
        digests.remove(0L);
        assertThat(held).isEqualTo(digests.keySet());
    }
}
