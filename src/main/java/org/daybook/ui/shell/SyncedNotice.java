package org.daybook.ui.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.crypto.Hashes;
import org.daybook.files.ConflictedCopies;
import org.daybook.files.SyncedFolder;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.context.WindowContext;
import org.daybook.vault.VaultFailure;

/**
 * Says when a diary was opened that its folder is synchronised, once for each diary and folder, and that copies lie
 * beside it which such a service may have put there. JavaFX thread.
 */
final class SyncedNotice {
    private final WindowContext context;
    private final Messages messages;
    private final StatusLine line;
    private final Set<String> told = new HashSet<>();

    /** What was seen around a diary. */
    private record Seen(Optional<String> service, List<String> copies) {}

    /** @param line shows it at the foot of the window */
    SyncedNotice(WindowContext context, StatusLine line) {
        this.context = context;
        this.messages = context.messages();
        this.line = line;
    }

    /**
     * Called when a diary was opened: looks around it in the background.
     *
     * @param isOpen whether it still is
     */
    void opened(Session session, BooleanSupplier isOpen) {
        Path file = session.file().toAbsolutePath();
        byte[] id = HexFormat.of().parseHex(session.id());
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        context.tasks()
                .run(() -> new Seen(SyncedFolder.serviceOf(folder), ConflictedCopies.beside(file, id)))
                .onSuccess(seen -> {
                    if (seen.service().isEmpty()) {
                        tell(seen, false, isOpen);
                    } else {
                        ask(session, code(session, folder), isNew -> tell(seen, isNew, isOpen));
                    }
                })
                .start();
    }

    /** Whether it was not said before; where that cannot be recorded, not since the program was started. */
    private void ask(Session session, String code, Consumer<Boolean> answer) {
        context.tasks()
                .of(() -> session.call(open -> open.patterns().hideReminder(code)))
                .onSuccess(answer)
                .onFailure(VaultFailure.class, _ -> answer.accept(told.add(session.id() + code)))
                .start();
    }

    /** Two bytes of a hash, since what is hidden is public to whoever is given a proof of the diary. */
    private static String code(Session session, Path folder) {
        byte[] who = session.openedBy().map(AccessGrant::name).orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] hash = Hashes.framed(
                "daybook.synced-folder.v1",
                session.id().getBytes(StandardCharsets.UTF_8),
                folder.toString().getBytes(StandardCharsets.UTF_8),
                who);
        return "synced-" + HexFormat.of().formatHex(hash, 0, Short.BYTES);
    }

    private void tell(Seen seen, boolean isNew, BooleanSupplier isOpen) {
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
