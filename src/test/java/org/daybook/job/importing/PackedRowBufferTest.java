package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedRowBufferTest {
    @TempDir
    Path folder;

    @Test
    void areTheRowsThatWerePacked() throws Exception {
        List<MessageRow> rows = new ArrayList<>();
        Session session = new Diary(folder).create();
        ImportHistory imported = ImportedChat.into(session, folder);
        session.messages().read(imported, rows::add);
        session.close();
        while (rows.size() < 100) {
            rows.addAll(List.copyOf(rows));
        }
        List<MessageRow> packed = PackedRowBuffer.of(rows);
        assertThat(packed).isInstanceOf(PackedRowBuffer.class).isEqualTo(rows);
        assertThat(packed.getLast()).isEqualTo(rows.getLast());
        assertThat(PackedRowBuffer.of(rows.subList(0, 2))).isEqualTo(rows.subList(0, 2));
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> PackedRowBuffer.of(List.of()).add(null))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
