package org.daybook.traces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.daybook.Launcher;
import org.daybook.session.MadeUpDiary;
import org.daybook.text.Messages;

/**
 * The program as it is started, in whose window one thing is done after another for hours: reads the folder of a diary,
 * its passphrase, how many things are to be done and how many milliseconds to wait after each, a line of standard input
 * each. Now and then a page is left before it is loaded. Says every hundred actions what the process holds (Linux), and
 * at the end how long hiding took; ends at once if the window says that something went wrong.
 */
public final class ManyActions {
    private static final int SAID_EVERY = 100;
    private static final int HIDDEN = 9;
    private static final int ROWS = 40;
    private static final int TYPING = 2000;
    private static final long RESTING = 20_000;
    private static final List<String> PLACES = List.of(
            "shell.today",
            "shell.exhibits",
            "shell.conversations",
            "shell.diary",
            "shell.case",
            "shell.patterns",
            "shell.portfolio",
            "shell.copy",
            "shell.settings",
            "shell.help");

    private final Messages messages = new Messages(Locale.UK);
    private final Hands hands = new Hands(messages);
    private final MadeUpDiary diary = new MadeUpDiary();
    private final Random random = new Random(38);

    private ManyActions() {}

    public static void main(String[] args) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Thread.ofPlatform().name("hands").daemon().start(() -> new ManyActions().live(in));
        Launcher.main(new String[0]);
    }

    private void live(BufferedReader in) {
        try {
            String folder = in.readLine();
            String passphrase = in.readLine();
            int actions = Integer.parseInt(in.readLine());
            long pause = Long.parseLong(in.readLine());
            hands.awaitWindow();
            hands.press("unlock.start-open");
            hands.typeAndEnter(messages.get("picker.folder"), folder);
            hands.chooseAll(messages.get("picker.list"));
            hands.press("unlock.open-verb");
            unlock(passphrase);
            for (int done = 0; done < actions; done++) {
                if (done % SAID_EVERY == 0) {
                    say(done);
                }
                act();
                Thread.sleep(pause);
                if (hands.says(messages.get("problem.unforeseen-title"))) {
                    throw new IllegalStateException("something went wrong after " + done);
                }
            }
            say(actions);
            Thread.sleep(RESTING);
            System.out.print("rested: ");
            say(actions);
            hide(passphrase);
            hands.key(KeyCode.Q, true);
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void act() throws Exception {
        switch (random.nextInt(6)) {
            case 0 -> {
                hands.press("shell.new-incident");
                hands.awaitButton("incident.save");
                hands.press("when.yesterday");
                hands.type(messages.get("incident.happened"), "He stood at the gate and waved, as on other days");
                hands.pressUntilGone("incident.save");
            }
            case 1 -> {
                hands.press("shell.diary");
                hands.type(messages.get("timeline.search"), diary.word(random.nextInt(2000)));
            }
            case 2 -> {
                hands.press("shell.diary");
                hands.type(messages.get("timeline.search"), "");
                open("timeline.list");
            }
            case 3 -> {
                hands.press("shell.exhibits");
                open("exhibit.list");
            }
            case 4 -> hands.press(PLACES.get(random.nextInt(PLACES.size())));
            default -> {
                // Left again before anything can have been loaded.
                hands.pressAtOnce(PLACES.get(random.nextInt(PLACES.size())), PLACES.get(random.nextInt(PLACES.size())));
            }
        }
    }

    /** Opens one of the first rows; a heading opens nothing. */
    private void open(String list) throws Exception {
        hands.open(messages.get(list), 1 + random.nextInt(ROWS));
    }

    private void unlock(String passphrase) throws Exception {
        hands.type(messages.get("unlock.passphrase"), passphrase);
        Thread.sleep(TYPING);
        hands.press("unlock.unlock");
        hands.awaitButton("shell.settings");
    }

    private void hide(String passphrase) throws Exception {
        long[] hidden = new long[HIDDEN];
        for (int i = 0; i < HIDDEN; i++) {
            hands.press("shell.new-incident");
            hands.awaitButton("incident.save");
            long start = System.nanoTime();
            hands.key(KeyCode.F12, false);
            hands.awaitThat(() -> !hands.sees("shell.hide"), "the empty page");
            hidden[i] = (System.nanoTime() - start) / 1_000_000;
            hands.key(KeyCode.ENTER, false);
            unlock(passphrase);
        }
        Arrays.sort(hidden);
        System.out.printf(
                Locale.ROOT, "hidden in %d ms (%d to %d)%n", hidden[HIDDEN / 2], hidden[0], hidden[HIDDEN - 1]);
    }

    private static void say(int done) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d: resident %d MB, most %d MB, heap %d of %d MB%n",
                done,
                kilobytes("VmRSS:") >> 10,
                kilobytes("VmHWM:") >> 10,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().totalMemory() >> 20);
    }

    private static long kilobytes(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
