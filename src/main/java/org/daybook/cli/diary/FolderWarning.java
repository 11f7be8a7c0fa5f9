package org.daybook.cli.diary;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.daybook.cli.output.CommandOutput;
import org.daybook.files.ConflictedCopies;
import org.daybook.files.SyncedFolder;

/** Warns that a diary lies in a synchronised folder, or that copies lie beside it which such a service may have left. */
public final class FolderWarning {
    private FolderWarning() {}

    /** @param id the diary's random id */
    public static void say(Path diary, byte[] id, CommandOutput output) {
        Path file = diary.toAbsolutePath();
        SyncedFolder.serviceOf(Objects.requireNonNullElse(file.getParent(), file))
                .ifPresent(service -> output.warn("cli.synced", service));
        List<String> copies = ConflictedCopies.beside(file, id);
        if (!copies.isEmpty()) {
            output.warn("cli.synced-copies", String.join(", ", copies));
        }
    }
}
