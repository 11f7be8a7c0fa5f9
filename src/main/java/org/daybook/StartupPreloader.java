package org.daybook;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;

/**
 * Reads and loads what the first page will need, on a second processor and while the toolkit starts on the first.
 * Nothing of it is kept: what the Java machine has loaded once, and the system has read once, is there at once when it
 * is asked for again.
 */
final class StartupPreloader implements Runnable {
    /** One text of each bundle of the first page. */
    private static final List<String> TEXTS =
            List.of("unlock.unlock", "shell.hide", "common.close", "secret.show-short");

    @Override
    public void run() {
        load(Launcher.settingsFile().read());
        // Its first number may be waited for, and is not needed yet.
        load(new SecureRandom());
        // The machine puts together how kinds are distinguished and values enumerated when it is first asked to.
        load(kind(TEXTS.getFirst()));
        load(EnumSet.noneOf(ColourScheme.class));
        Messages messages = new Messages(Locale.getDefault());
        TEXTS.forEach(key -> load(messages.get(key)));
        // Both look into each library for whatever adds time zones or a log of its own.
        load(Clock.systemDefaultZone());
        load(System.getLogger(StartupPreloader.class.getName()).isLoggable(System.Logger.Level.ERROR));
    }

    private static int kind(Object warmed) {
        return switch (warmed) {
            case Settings settings -> settings.copyDays();
            case String text -> text.length();
            default -> 0;
        };
    }

    private static void load(Object loaded) {
        // That it could be made is all that counts.
    }
}
