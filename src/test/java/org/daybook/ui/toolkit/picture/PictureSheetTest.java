package org.daybook.ui.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.evidence.picture.Picture;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.Test;

class PictureSheetTest {
    private final List<Throwable> bugs = new ArrayList<>();
    private final List<Integer> seen = new ArrayList<>();
    private final int[] pixels = new int[8 * 8];

    @Test
    void anEnlargedPictureIsOverwrittenOnceItWasHandedOver() {
        read(false);
        assertThat(seen).containsExactly(0xff808080);
        assertThat(pixels).containsOnly(0);
    }

    @Test
    void aPictureThatCameAfterTheSheetWasClosedIsOverwrittenUnseen() {
        read(true);
        assertThat(seen).isEmpty();
        assertThat(pixels).containsOnly(0);
    }

    private void read(boolean unwanted) {
        Arrays.fill(pixels, 0xff808080);
        Messages messages = new Messages(Locale.UK);
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bugs::add);
        new PictureSheet(Contexts.window(messages, tasks, new ModalLayer()).dialogs(), messages, tasks)
                .read(
                        _ -> Optional.of(new Picture(8, 8, pixels, 8, 8, true)),
                        () -> unwanted,
                        found -> seen.add(found.orElseThrow().argb()[0]));
        assertThat(bugs).isEmpty();
    }
}
