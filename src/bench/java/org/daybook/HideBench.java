package org.daybook;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Session;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;

/**
 * From the press of F12 to the empty page on the screen, in a real window, looked at from outside: the key goes through
 * the window system, and the pixels are read back from it. Meanwhile files are being added or a portfolio is being made.
 *
 * <p>Run it with a display and {@code -DrealWindows}; the argument is how often.
 */
public final class HideBench {
    private static final int INCIDENTS = 300;
    private static final int FILE_BYTES = 200_000_000;
    private static final int MOST_MILLIS = 5_000;
    private static final int SETTLED = 2500;
    /** Below the frame of the window: the bar at the top and what comes first on a page. */
    private static final Rectangle SEEN = new Rectangle(30, 40, 900, 280);

    private static final int LOOKS = 20;

    private final Path folder;
    private final Robot robot = new Robot();
    private final TrialWindow window;
    private final Id<Incident> incident;

    private HideBench(Path folder) throws Exception {
        this.folder = folder;
        OnThread session = new OnThread(new Diary(folder).create());
        incident = session.record(Diary.incident("gate"), null).id();
        for (int i = 1; i < INCIDENTS; i++) {
            session.record(Diary.incident("gate " + i), null);
        }
        session.close();
        window = new TrialWindow(folder);
        Fx.run(() -> {
            window.scene().getWindow().setX(0);
            window.scene().getWindow().setY(0);
            window.scene().getWindow().requestFocus();
        });
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("bench");
        Fx.start();
        HideBench bench = new HideBench(folder);
        bench.warmUp();
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            millis[i] = bench.round(i);
            System.out.printf("%d %.1f ms%n", i + 1, millis[i]);
        }
        Arrays.sort(millis);
        System.out.printf(
                "key to empty page, %d times: median %.1f ms, worst %.1f ms%n",
                rounds, millis[rounds / 2], millis[rounds - 1]);
        Runtime.getRuntime().halt(0);
    }

    /** The first looks at the screen take 100 ms and more, which would be taken for those of the window. */
    private void warmUp() {
        for (int i = 0; i < LOOKS; i++) {
            robot.createScreenCapture(SEEN);
            isEmpty(new BufferedImage(SEEN.width, SEEN.height, BufferedImage.TYPE_INT_RGB));
        }
    }

    private double round(int number) throws Exception {
        Session session = new Diary(folder).unlock();
        window.open(session);
        List<Destination> places = List.of(
                new Destination.Timeline(),
                new Destination.NewIncident(null),
                new Destination.ShowIncident(incident),
                new Destination.Exhibits(),
                new Destination.Patterns(),
                new Destination.Portfolio(),
                new Destination.Settings(),
                new Destination.Help());
        AtomicBoolean stop = new AtomicBoolean();
        Thread work = Thread.ofPlatform().daemon().start(() -> work(session, number % 2 == 0, stop));
        window.go(places.get(number % places.size()));
        if (number % 2 == 1) {
            window.go(new Destination.Portfolio());
            window.preview();
        }
        // What the hiding before collects is over: nobody hides twice within two seconds.
        Thread.sleep(SETTLED);
        double millis = hide();
        stop.set(true);
        window.closed();
        work.join(TimeUnit.MINUTES.toMillis(1));
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        window.back();
        return millis;
    }

    /** Files are added, read from no disk, until the diary is shut. */
    private static void work(Session session, boolean adding, AtomicBoolean stop) {
        byte[] file = new byte[adding ? FILE_BYTES / 10 : 1];
        try {
            for (int i = 0; adding && !stop.get(); i++) {
                file[i % file.length]++;
                session.intake().begin(file, "file" + i + ".bin", null).finish();
            }
        } catch (Exception e) {
            // The diary was shut under it, as is meant.
        }
    }

    private double hide() throws Exception {
        if (isEmpty(robot.createScreenCapture(SEEN))) {
            throw new IllegalStateException("nothing was on the screen");
        }
        long before = System.nanoTime();
        robot.keyPress(KeyEvent.VK_F12);
        while (!isEmpty(robot.createScreenCapture(SEEN))) {
            if (System.nanoTime() - before > TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS)) {
                throw new IllegalStateException("it did not hide");
            }
        }
        double millis = (System.nanoTime() - before) / 1e6;
        robot.keyRelease(KeyEvent.VK_F12);
        return millis;
    }

    /** An empty page has lines and nothing on them: each row of pixels is of one colour. */
    private static boolean isEmpty(BufferedImage seen) {
        int[] row = new int[seen.getWidth()];
        for (int y = 0; y < seen.getHeight(); y++) {
            seen.getRGB(0, y, row.length, 1, row, 0, row.length);
            int first = row[0];
            if (Arrays.stream(row).anyMatch(pixel -> pixel != first)) {
                return false;
            }
        }
        return true;
    }
}
