package org.daybook.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.fuzz.TemporaryFolder;

/** The settings, which anybody at the computer can write to. */
public final class SettingsTarget implements FuzzTarget {
    private final TemporaryFolder folder = TemporaryFolder.make();
    private final SettingsFile settings = new SettingsFile(folder.path());

    @Override
    public List<byte[]> seeds() {
        return List.of(("file=/home/a/notes.nbk\ntextPercent=125\nlook=dark\ndates=iso\nlockMinutes=5\nhide=leave\n"
                        + "copyDays=14\ntitle=\\u0441\nexhibitLabels : joined\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void read(byte[] input) throws IOException {
        Files.write(settings.file(), input);
        FuzzTarget.require(settings.read().copyDays() >= 0, "fewer days than none");
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
