package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.daybook.safety.AutoLock;
import org.daybook.settings.HidingSettings;
import org.daybook.settings.Settings;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window locks by itself, whatever is on the page. Both clocks are moved by hand. */
@ToolkitTest
class InputMonitorTest extends ShellFixture {
    private static final List<Integer> MINUTES = HidingSettings.CHOICES;

    @ParameterizedTest(name = "{0} minutes")
    @FieldSource("MINUTES")
    void locksAfterTheMinutesSheChose(int minutes) throws Exception {
        Fx.run(() -> {
            remembered.choose(now -> now.withHiding(now.hiding().withMinutes(minutes)));
            seconds(60 * minutes - 1);
            assertThat(window.isOpen()).isTrue();
            seconds(1);
            assertThat(window.isOpen()).isFalse();
            assertThat(texts()).isEmpty();
            remembered.choose(_ -> Settings.NONE);
        });
    }

    @Test
    void countsFromTheLastKey() throws Exception {
        Fx.run(() -> {
            seconds(179);
            press(scene.getRoot(), KeyCode.A);
            seconds(179);
            assertThat(window.isOpen()).isTrue();
            seconds(1);
            assertThat(window.isOpen()).isFalse();
        });
    }

    @Test
    void locksWhenAFileDialogOrAQuestionLiesOverThePage() throws Exception {
        Fx.run(() -> {
            context.dialogs().tell("Title", SECRET);
            seconds(180);
            assertThat(window.isOpen()).isFalse();
            assertThat(texts()).isEmpty();
        });
    }

    @ParameterizedTest(name = "the wall clock went on by {0} s while the other stood")
    @ValueSource(longs = {30, 28_800, -3_600})
    void locksOnWakingWhereTheOtherClockStoodStill(long slept) throws Exception {
        Fx.run(() -> {
            seconds(5);
            wall.move(Duration.ofSeconds(slept));
            seconds(1);
            assertThat(window.isOpen()).isFalse();
            assertThat(texts()).isEmpty();
        });
    }

    @Test
    void aPauseInWhichBothClocksWentOnIsSleepOnlyWhereBothGoOnInSleep() throws Exception {
        Fx.run(() -> {
            seconds(5);
            wall.move(Duration.ofSeconds(40));
            nanos += Duration.ofSeconds(40).toNanos();
            tick.run();
            assertThat(window.isOpen()).isEqualTo(AutoLock.stopsInSleep(System.getProperty("os.name")));
        });
    }

    @Test
    void isNotUpsetByASlowComputer() throws Exception {
        Fx.run(() -> {
            for (int i = 0; i < 15; i++) {
                wall.move(Duration.ofSeconds(10));
                nanos += Duration.ofSeconds(10).toNanos();
                tick.run();
            }
            assertThat(window.isOpen()).isTrue();
        });
    }

    @Test
    void countsAnewWhenADiaryIsOpenedAgain() throws Exception {
        Fx.run(() -> seconds(180));
        closed();
        Fx.run(() -> {
            // Behind the empty page nothing counts.
            seconds(600);
            window.lock();
            press(scene.getRoot().lookup(".blank-page"), KeyCode.ENTER);
        });
        session = diary.unlock();
        Fx.run(() -> {
            screens.open(session);
            seconds(179);
            assertThat(window.isOpen()).isTrue();
        });
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            wall.move(Duration.ofSeconds(1));
            nanos += Duration.ofSeconds(1).toNanos();
            tick.run();
        }
    }
}
