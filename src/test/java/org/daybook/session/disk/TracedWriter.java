package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Target;

/**
 * Writes each thing once and says before each what it is about to write, for whoever watches its calls of the system.
 */
public final class TracedWriter {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private TracedWriter() {}

    /** @param args the folder */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Diary diary = new Diary(folder);
        OUT.println("step create");
        OnThread open = new OnThread(diary.createWithOwnKeys());
        OUT.println("step record");
        open.record(Diary.incident("first"), null);
        OUT.println("step again");
        open.record(Diary.incident("second"), null);
        OUT.println("step attach");
        open.session().intake().begin(Target.letter(), "letter.jpg", null).finish();
        OUT.println("step close");
        open.close();
        OUT.println("step between");
        Files.copy(diary.file(), Target.beside(diary.file()));
        OUT.println("step open");
        open = new OnThread(diary.unlock());
        OUT.println("step between");
        for (Target target : Target.values()) {
            Path own = Files.createDirectory(outside.resolve(target.name()));
            OUT.println("step " + target);
            target.write(open, target.in(own));
            OUT.println("step between");
        }
        OUT.println("step end");
        open.close();
    }
}
