package org.daybook.traces;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.daybook.Launcher;
import org.daybook.text.Messages;

/**
 * The program as it is started, in whose window a diary is opened: reads the folder it is alone in, and its passphrase,
 * each on a line of standard input. Says how long it took from the press of 'Unlock' to the timeline, and closes when
 * standard input ends.
 */
public final class OpenDiary {
    private static final int TYPING = 3000;

    private final Messages messages = new Messages(Locale.UK);
    private final Hands hands = new Hands(messages);

    private OpenDiary() {}

    public static void main(String[] args) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Thread.ofPlatform().name("hands").daemon().start(() -> new OpenDiary().open(in));
        Launcher.main(new String[0]);
    }

    private void open(BufferedReader in) {
        try {
            String folder = in.readLine();
            String passphrase = in.readLine();
            hands.awaitWindow();
            hands.press("unlock.go-on");
            hands.press("unlock.start-open");
            hands.typeAndEnter(messages.get("picker.folder"), folder);
            hands.chooseAll(messages.get("picker.list"));
            hands.press("unlock.open-verb");
            hands.type(messages.get("unlock.passphrase"), passphrase);
            // As long as somebody takes at least to type it.
            Thread.sleep(TYPING);
            long start = System.nanoTime();
            hands.press("unlock.unlock");
            hands.awaitButton("shell.settings");
            System.out.println("open " + (System.nanoTime() - start) / 1_000_000);
            in.readLine();
            hands.key(KeyCode.Q, true);
        } catch (Exception failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
