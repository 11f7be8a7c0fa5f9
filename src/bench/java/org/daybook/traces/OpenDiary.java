package org.daybook.traces;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.daybook.Launcher;
import org.daybook.session.MadeUpDiary;
import org.daybook.text.Messages;

/**
 * The program as it is started, in whose window a diary is opened: reads the folder it is alone in, its passphrase, and a
 * folder to write to, each on a line of standard input. Says how long it took from the press of 'Unlock' to the timeline; at
 * the next line, how long what is done most took in it, from the key or button to what is seen then; and closes when standard
 * input ends. It looks every ten milliseconds, and at what is in the window, not at what has been drawn.
 */
public final class OpenDiary {
    private static final int TYPING = 3000;
    private static final int TIMES = 9;

    private final Messages messages = new Messages(Locale.UK);
    private final Hands hands = new Hands(messages);

    /** What is done in the window. */
    private interface Deed {
        void happen() throws Exception;
    }

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
            String out = in.readLine();
            hands.awaitWindow();
            hands.press("unlock.start-open");
            hands.typeAndEnter(messages.get("picker.folder"), folder);
            hands.chooseAll(messages.get("picker.list"));
            hands.press("unlock.open-verb");
            hands.type(messages.get("unlock.passphrase"), passphrase);
            // As long as somebody takes at least to type it.
            Thread.sleep(TYPING);
            System.out.println("open " + millis(this::unlock));
            if (in.readLine() != null) {
                record();
                search();
                compile(out);
                hide(passphrase);
                System.out.println("used");
                in.readLine();
            }
            hands.key(KeyCode.Q, true);
        } catch (Exception failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void unlock() throws Exception {
        hands.press("unlock.unlock");
        hands.awaitButton("shell.settings");
    }

    private void record() throws Exception {
        long[] form = new long[TIMES];
        long[] saving = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            form[i] = millis(() -> {
                hands.press("shell.new-incident");
                hands.awaitButton("incident.save");
            });
            hands.press("when.yesterday");
            hands.type(messages.get("incident.happened"), "He stood at the gate again, for the time number " + i);
            saving[i] = millis(() -> hands.pressUntilGone("incident.save"));
        }
        say("a new page to write on", form);
        say("recorded", saving);
    }

    private void search() throws Exception {
        MadeUpDiary diary = new MadeUpDiary();
        long[] found = new long[TIMES];
        hands.press("shell.diary");
        for (int i = 0; i < TIMES; i++) {
            String word = diary.word(100 + i);
            hands.type(messages.get("timeline.search"), "");
            hands.awaitThat(() -> !saysHowMany(), "all of them");
            found[i] = millis(() -> {
                hands.type(messages.get("timeline.search"), word);
                hands.awaitThat(() -> saysHowMany(), "what was found");
            });
        }
        hands.type(messages.get("timeline.search"), "");
        say("searched", found);
    }

    private boolean saysHowMany() throws Exception {
        return !hands.words(it -> it instanceof Label
                        && it.getText() != null
                        && it.getText().matches("\\d[\\d,]* results?.*"))
                .isEmpty();
    }

    private void compile(String out) throws Exception {
        hands.press("shell.portfolio");
        hands.press("portfolio.preset-police-file");
        hands.press("portfolio.next");
        hands.press("portfolio.next");
        hands.press("portfolio.make-pdf");
        hands.typeAndEnter(messages.get("picker.folder"), out);
        hands.type(messages.get("picker.name"), "portfolio.pdf");
        say("compiled", millis(() -> {
            hands.press("portfolio.pick-verb");
            hands.awaitButton("portfolio.again");
        }));
    }

    private void hide(String passphrase) throws Exception {
        long[] hidden = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            hands.press("shell.new-incident");
            hands.awaitButton("incident.save");
            hidden[i] = millis(() -> {
                hands.key(KeyCode.F12, false);
                hands.awaitThat(() -> !hands.sees("shell.hide"), "the empty page");
            });
            hands.key(KeyCode.ENTER, false);
            hands.type(messages.get("unlock.passphrase"), passphrase);
            unlock();
        }
        say("hidden", hidden);
    }

    private static long millis(Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.happen();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void say(String what, long... millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s in %d ms (%d to %d)%n",
                what,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1]);
    }
}
