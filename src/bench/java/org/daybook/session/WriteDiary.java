package org.daybook.session;
import java.nio.file.Path;
public final class WriteDiary {
    public static void main(String[] args) throws Exception {
        new MadeUpDiary().write(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
