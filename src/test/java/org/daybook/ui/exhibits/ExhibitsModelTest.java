package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.attach.ExhibitAddingSource;
import org.daybook.ui.attach.ExhibitAddingTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExhibitsModelTest {
    @TempDir
    Path folder;

    @Test
    void thoseThatBelongToNoIncidentStandFirst() throws Exception {
        try (Desk desk = new Desk(folder)) {
            Shelf shelf = new Shelf(desk, folder);
            Id<Incident> incident = desk.on(
                            () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .id();
            Id<Incident> unwritten = desk.on(Opened.of(desk.session())::newId);
            ExhibitHistory linked = shelf.add("a.txt", bytes("one"), incident);
            ExhibitHistory waiting = shelf.add("b.txt", bytes("two"), unwritten);
            ExhibitsModel model = new ExhibitsModel(desk.context(), desk.adding());
            model.open();
            desk.until(() -> model.loaded.get());
            assertThat(model.rows)
                    .containsExactly(
                            new ExhibitRow.ExhibitHeading(true, 1),
                            new ExhibitRow.ExhibitEntry(waiting, List.of(), true),
                            new ExhibitRow.ExhibitHeading(false, 1),
                            new ExhibitRow.ExhibitEntry(
                                    linked, List.of(Diary.incident("gate").when()), false));
        }
    }

    @Test
    void whatIsAddedComesIntoTheList() throws Exception {
        try (Desk desk = new Desk(folder)) {
            ExhibitsModel model = new ExhibitsModel(desk.context(), desk.adding());
            model.open();
            desk.until(() -> model.loaded.get());
            assertThat(model.rows).isEmpty();
            Path file = Files.writeString(folder.resolve("a.txt"), "one");
            desk.adding().add(List.of(new ExhibitAddingSource.Outside(file)), ExhibitAddingTarget.INBOX);
            desk.until(() -> model.exhibits().size() == 1);
            model.drop();
            assertThat(model.rows).isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
