package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.IncidentHistory.Version;
import org.daybook.facts.ThingId;
import org.daybook.session.Diary;
import org.daybook.ui.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineSpeedTest {
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    @Test
    void tenThousandRowsAreInOrderInNoTime() throws Exception {
        List<IncidentHistory> many = new ArrayList<>();
        try (Desk desk = new Desk(folder)) {
            IncidentHistory one = desk.on(() -> desk.session().record(Diary.incident("one"), null));
            for (int i = 0; i < MANY; i++) {
                ThingId id = new ThingId("%032x".formatted(i));
                Version version = new Version(
                        Diary.incident(id, "many", LocalDate.of(2000, 1, 1).plusDays(i)),
                        "",
                        one.original().recorded());
                many.add(new IncidentHistory(List.of(version), null));
            }
        }
        Collections.shuffle(many, new Random(1));
        long start = System.nanoTime();
        List<TimelineRow> rows = TimelineRow.of(many, List.of());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(rows).hasSizeGreaterThan(MANY);
    }
}
