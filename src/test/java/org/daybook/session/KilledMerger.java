package org.daybook.session;

import java.nio.file.Path;
import java.time.Duration;

/** Merges two diaries in a separate process that is killed meanwhile, unless it ends first. */
public final class KilledMerger {
    private KilledMerger() {}

    /** @param args the folder, and after how many milliseconds from the beginning it is killed */
    public static void main(String[] args) throws Exception {
        TwoDiaries diaries = new TwoDiaries(Path.of(args[0]), Diary.CLOCK);
        Duration life = Duration.ofMillis(Long.parseLong(args[1]));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(life);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Nothing is tidied up, as by a kill.
            Runtime.getRuntime().halt(1);
        });
        diaries.merge("hers", "workers", "both").session().close();
    }
}
