package org.daybook.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.context.WindowContext;
import org.daybook.ui.files.ConflictedCopies;
import org.daybook.ui.files.SyncedFolder;

/**
 * Says when a diary was opened that its folder is synchronised, once for each diary while the program runs, and that
 * copies lie beside it which such a service may have put there. JavaFX thread.
 */
final class SyncedNotice {
    private final WindowContext context;
    private final Messages messages;
    private final Consumer<String> say;
    private final Set<Path> told = new HashSet<>();

    /** What was seen around a diary. */
    private record Seen(Optional<String> service, List<String> copies) {}

    /** @param say shows the words at the foot of the window */
    SyncedNotice(WindowContext context, Consumer<String> say) {
        this.context = context;
        this.messages = context.messages();
        this.say = say;
    }

    /**
     * Called when a diary was opened: looks around it in the background.
     *
     * @param line what stands at the foot of the window, and stays there
     */
    void opened(Session session, String line) {
        Path file = session.file().toAbsolutePath();
        context.tasks()
                .run(() -> new Seen(
                        SyncedFolder.serviceOf(
                                Optional.ofNullable(file.getParent()).orElse(file)),
                        ConflictedCopies.beside(file)))
                .onSuccess(seen -> tell(file, line, seen))
                .start();
    }

    private void tell(Path file, String line, Seen seen) {
        List<String> words = new ArrayList<>();
        if (seen.service().isPresent() && told.add(file)) {
            words.add(messages.get("shell.synced", seen.service().get()));
        }
        if (!seen.copies().isEmpty()) {
            words.add(messages.get("shell.synced-copies", String.join(", ", seen.copies())));
        }
        if (!words.isEmpty()) {
            words.addFirst(line);
            say.accept(String.join("\n", words).strip());
        }
    }
}
