package org.daybook;

import java.nio.file.Path;
import org.daybook.session.Diary;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;

/**
 * A process in which a word is typed that is not recorded, and which then hides. It waits for a line after each, so that
 * its memory can be read from outside.
 */
public final class LingeringWords {
    static final int TYPED = 41;

    private LingeringWords() {}

    /** @param args the folder of the diary */
    public static void main(String[] args) throws Exception {
        Fx.start();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Path folder = Path.of(args[0]);
        new Diary(folder).create().close();
        TrialWindow window = new TrialWindow(folder);
        window.unlock(Diary.PASSPHRASE.toCharArray());
        window.go(new Destination.NewIncident(null));
        window.type(LockingDiary.word(TYPED));
        window.pulses();
        waits();
        window.hide();
        window.forgotten();
        waits();
        Runtime.getRuntime().halt(0);
    }

    private static void waits() throws Exception {
        System.out.println("waits");
        System.in.read();
    }
}
