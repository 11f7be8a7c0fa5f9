package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Window;
import org.daybook.session.Diary;
import org.daybook.session.OpenCase;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class FirstPageWarmUpTest {
    @TempDir
    Path folder;

    @Test
    void thePageIsBuiltAwayFromTheWindowAndLeavesNothingBehind() throws Exception {
        Desk desk = new Desk(folder);
        try {
            int windows = Fx.on(() -> Window.getWindows().size());
            assertThatCode(() -> new FirstPageWarmUp(Diary.CLOCK, Locale.UK).accept(desk.session()))
                    .doesNotThrowAnyException();
            assertThat(Fx.on(() -> Window.getWindows().size())).isEqualTo(windows);
            assertThat(desk.session().call(open -> open.drafts().list()).join()).isEmpty();
            assertThat(desk.session().call(OpenCase::incidents).join()).isEmpty();
        } finally {
            desk.close();
        }
    }
}
