package org.daybook.ui.unlock;

import java.security.SecureRandom;
import java.time.Clock;
import org.daybook.session.Diaries;
import org.daybook.ui.common.PendingWork;
import org.daybook.ui.common.RememberedSettings;
import org.daybook.ui.control.PaperPrinter;
import org.daybook.ui.control.WorkMeter;
import org.daybook.ui.files.ScreenTools;

/**
 * What the way to an open diary works with.
 *
 * @param screen what every screen works with
 * @param diaries makes and unlocks
 * @param clock counts the wait after failed attempts
 * @param random draws recovery codes
 * @param remembered where the diary lies, if she said so
 * @param paper prints the recovery code
 * @param unfinished what is begun here and must come to the end, even if she hides meanwhile
 */
public record GatewayTools(
        ScreenTools screen,
        Diaries diaries,
        Clock clock,
        SecureRandom random,
        RememberedSettings remembered,
        PaperPrinter paper,
        PendingWork unfinished) {
    UnlockModel.Tools forUnlocking() {
        return new UnlockModel.Tools(diaries, clock, screen.tasks(), screen.errors(), screen.timer(), unfinished);
    }

    CreateModel.Tools forCreating() {
        return new CreateModel.Tools(
                diaries,
                random,
                screen.tasks(),
                screen.errors(),
                screen.messages(),
                unfinished,
                () -> new WorkMeter(screen.timer(), clock));
    }
}
