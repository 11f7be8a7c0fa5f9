package org.daybook.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.files.ConflictedCopies;
import org.daybook.files.SyncedFolder;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.vault.VaultFailure;

/**
 * Says when a diary was opened that its folder is synchronised, once for each diary and folder, and that copies lie
 * beside it which such a service may have put there. JavaFX thread.
 */
final class SyncedFolderNotice {
    private final WindowContext context;
    private final Messages messages;
    private final StatusLine line;
    private final Set<String> told = new HashSet<>();

    /** What was seen around a diary. */
    private record SyncSigns(Optional<String> service, List<String> copies) {}

    SyncedFolderNotice(WindowContext context, StatusLine line) {
        this.context = context;
        this.messages = context.messages();
        this.line = line;
    }

    /** Called when a diary was opened: looks around it in the background. */
    void opened(Session session, BooleanSupplier isOpen) {
        Path file = session.file().toAbsolutePath();
        byte[] id = HexFormat.of().parseHex(session.id());
        Path folder = Objects.requireNonNull(file.getParent());
        String who = session.openedBy().map(AccessGrant::name).orElse("");
        // Short, since what is hidden is public to whoever is given a proof of the diary.
        String code = "synced-%04x".formatted((session.id() + folder + who).hashCode() & 0xFFFF);
        context.tasks()
                .run(() -> new SyncSigns(SyncedFolder.serviceOf(folder), ConflictedCopies.beside(file, id)))
                .onSuccess(seen -> {
                    if (seen.service().isEmpty()) {
                        tell(seen, false, isOpen);
                        return;
                    }
                    context.tasks()
                            .of(() -> session.call(open -> open.patterns().hideReminder(code)))
                            .onSuccess(isNew -> tell(seen, isNew, isOpen))
                            // Where it cannot be recorded, it is said once while the program runs.
                            .onFailure(VaultFailure.class, _ -> tell(seen, told.add(session.id() + code), isOpen))
                            .start();
                })
                .start();
    }

    private void tell(SyncSigns seen, boolean isNew, BooleanSupplier isOpen) {
        List<String> words = new ArrayList<>();
        List<String> more = new ArrayList<>();
        seen.service().filter(_ -> isNew).ifPresent(service -> {
            words.add(messages.get("shell.synced", service));
            more.add(messages.get("shell.synced-more", service));
        });
        if (!seen.copies().isEmpty()) {
            words.add(messages.get("shell.synced-copies", String.join(", ", seen.copies())));
            more.add(messages.get("shell.synced-copies-more"));
        }
        if (!words.isEmpty() && isOpen.getAsBoolean()) {
            line.add(
                    String.join("\n", words),
                    messages.get("shell.synced-what"),
                    () -> context.dialogs().tell(messages.get("shell.synced-title"), String.join("\n\n", more)));
        }
    }
}
