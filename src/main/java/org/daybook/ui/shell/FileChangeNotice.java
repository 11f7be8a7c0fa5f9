package org.daybook.ui.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.record.Coded;
import org.daybook.session.DiaryRelocation.ClosedDiary;
import org.daybook.session.DiaryRelocation.Moved;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.vault.VaultRelocation.HeldVault;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened when the file of the open diary was changed from outside, keeps everything, and leads on: to a new
 * file with all of it, to what is there now, to both together. JavaFX thread.
 */
final class FileChangeNotice {
    private final WindowContext context;
    private final Messages messages;
    private final RememberedSettings remembered;
    private final SessionKeeper keeper;
    private final ScreenFactory screens;
    private final Consumer<@Nullable Node> banner;
    private final Runnable lock;
    private @Nullable Session session;
    private @Nullable UnderlyingFileChange found;
    private Runnable close = () -> {};
    private boolean open;
    private boolean told;
    private final Deque<ClosedDiary> left = new ArrayDeque<>();
    private @Nullable Path movedTo;
    /** Where she goes once the diary is locked, and whether to merge what is there. */
    private @Nullable Path there;

    private boolean merges;

    /**
     * @param banner shows something at the top of the page, or nothing for null
     * @param lock closes the diary and leads to {@link #gateway}
     */
    FileChangeNotice(
            WindowContext context,
            RememberedSettings remembered,
            SessionKeeper keeper,
            ScreenFactory screens,
            Consumer<@Nullable Node> banner,
            Runnable lock) {
        this.context = context;
        this.messages = context.messages();
        this.remembered = remembered;
        this.keeper = keeper;
        this.screens = screens;
        this.banner = banner;
        this.lock = lock;
    }

    /** Called when a diary was opened. */
    void opened(Session opened) {
        session = opened;
        movedTo = opened.opening().toLook() ? movedTo : null;
        fine();
        opened.onFileChange(change -> Platform.runLater(() -> changed(opened, change)));
    }

    /** Called when the window comes to the front: looks at the file, and says again what is wrong with it. */
    void look() {
        Session now = session;
        if (now == null || now.opening().toLook()) {
            return;
        }
        context.tasks()
                .of(now::fileChange)
                .onSuccess(change -> {
                    told = false;
                    change.ifPresentOrElse(what -> changed(now, what), this::fine);
                })
                .start();
    }

    private void fine() {
        told = false;
        if (found != null) {
            found = null;
            banner.accept(null);
            close.run();
        }
    }

    private void changed(Session in, UnderlyingFileChange change) {
        if (session != in || open) {
            return;
        }
        if (found == null) {
            banner.accept(banner());
        }
        found = change;
        if (!told) {
            told = true;
            // What the banner says stands on the page over it, which needs the room where letters are large.
            banner.accept(null);
            show(in, change);
        }
    }

    private void closed() {
        open = false;
        if (found != null) {
            banner.accept(banner());
        }
    }

    private Node banner() {
        Node strip = Panes.buttons(
                TextLabels.paragraph(messages.get("shell.file-banner")),
                Buttons.link(messages.get("shell.file-what-to-do"), this::look));
        strip.getStyleClass().add("note");
        return strip;
    }

    private void show(Session in, UnderlyingFileChange change) {
        Path old = in.file();
        SaveAsNewFilePart<Moved> saving = new SaveAsNewFilePart<>(
                context,
                old,
                (target, watch) -> context.tasks().of(() -> in.moveTo(target, watch)),
                moved -> saved(in, old, moved));
        VBox words = words(messages.get(name(change) + "what", old.toString()), messages.get("shell.file-kept"));
        words.getChildren().add(saving);
        if (isSomethingThere(change)) {
            words.getChildren().addAll(TextLabels.quiet(messages.get("shell.file-first-saved")), choices(old));
        } else {
            words.getChildren().add(Panes.buttons(plain("shell.file-again", this::look)));
        }
        String title = name(change) + "title";
        sheet(title, words, saving.after(later()));
        // It comes while she types: the next space or Enter must press no button.
        words.setAccessibleText(messages.get(title));
        words.requestFocus();
    }

    private static boolean isSomethingThere(UnderlyingFileChange change) {
        return change != UnderlyingFileChange.GONE && change != UnderlyingFileChange.UNREACHABLE;
    }

    private static String name(UnderlyingFileChange change) {
        return "shell.file-" + Coded.ofName(change.name()) + "-";
    }

    /** What can be done with what is there now; everything is saved beside it when the diary is locked for that. */
    private Node choices(Path changed) {
        return Panes.buttons(
                plain("shell.file-look", () -> leave(false, changed)),
                plain("shell.file-merge", () -> leave(true, changed)));
    }

    private void leave(boolean toMerge, Path changed) {
        merges = toMerge;
        there = changed;
        lock.run();
    }

    private static VBox words(String... paragraphs) {
        return Panes.column(
                "section-parts",
                Stream.of(paragraphs).map(TextLabels::paragraph).toArray(Node[]::new));
    }

    private Button plain(String key, Runnable then) {
        return Buttons.plain(messages.get(key), () -> {
            close.run();
            then.run();
        });
    }

    private Button later() {
        return plain("shell.file-later", () -> {});
    }

    private void sheet(String title, VBox content, Button... buttons) {
        open = true;
        close = context.dialogs().show(messages.get(title), content, this::closed, buttons);
    }

    private void saved(Session in, Path old, Moved moved) {
        UnderlyingFileChange before = found;
        goesOnIn(moved, old);
        if (session != in) {
            return;
        }
        boolean isOpen = in.file().equals(moved.file());
        if (isOpen) {
            fine();
        }
        close.run();
        VBox words = words(messages.get(
                isOpen ? "shell.file-saved" : "shell.file-saved-not-open",
                moved.file().toString()));
        words.getChildren().addAll(missing(moved));
        if (before != null && isSomethingThere(before)) {
            words.getChildren().add(TextLabels.quiet(messages.get("shell.file-old-place", old.toString())));
            words.getChildren().add(choices(old));
        }
        sheet("shell.file-saved-title", words, continueButton(() -> {}));
    }

    private Button continueButton(Runnable then) {
        Button go = Buttons.primary(messages.get("shell.file-go-on"), () -> {
            close.run();
            then.run();
        });
        go.setDefaultButton(true);
        return go;
    }

    private List<Node> missing(Moved moved) {
        List<Node> lines = new ArrayList<>();
        if (!moved.exhibits().isEmpty()) {
            lines.add(TextLabels.paragraph(
                    messages.get("shell.file-without-exhibits", String.join(", ", moved.exhibits()))));
        }
        if (moved.others() > 0) {
            lines.add(TextLabels.paragraph(messages.count("shell.file-without-files", moved.others())));
        }
        return lines;
    }

    private void goesOnIn(Moved moved, Path from) {
        movedTo = moved.file();
        if (remembered.diary().filter(from::equals).isPresent()) {
            remembered.remember(moved.file());
        }
    }

    /** Called when a diary is about to be closed. */
    void closing() {
        close = () -> {};
        session = null;
        found = null;
        banner.accept(null);
    }

    private void takeLeft() {
        keeper.takeLeft().ifPresent(what -> {
            left.addFirst(what);
            what.moved().ifPresent(moved -> goesOnIn(moved, what.from()));
        });
    }

    /** Whether everything of a closed diary is in memory alone, sealed, since there was no place for it. */
    boolean isHolding() {
        takeLeft();
        return left.stream().anyMatch(one -> one.held() != null);
    }

    /**
     * The page on which she goes on after locking.
     *
     * @param known the diary to unlock
     */
    Screen gateway(@Nullable Path known, Consumer<Session> opened) {
        takeLeft();
        Path where = there;
        there = null;
        // The file with everything is to be unlocked next time.
        Path ours = movedTo == null ? known : movedTo;
        return where == null ? screens.gateway(ours, opened) : screens.gatewayTo(where, merges ? ours : null, opened);
    }

    /** Says at the gateway what became of a diary whose file had been changed when it was locked. */
    void tell() {
        takeLeft();
        ClosedDiary now = left.peek();
        if (now == null) {
            return;
        }
        if (now.held() != null) {
            tellHolding(now);
            return;
        }
        left.remove();
        String name = now.moved().isPresent() ? "shell.file-moved" : "shell.file-nothing-kept";
        VBox words = words(
                locked(now),
                messages.get(
                        name, now.moved().map(moved -> moved.file().toString()).orElse("")));
        now.moved().ifPresent(moved -> words.getChildren().addAll(missing(moved)));
        sheet(
                now.moved().isPresent() ? "shell.file-moved-title" : name(now.change()) + "title",
                words,
                continueButton(this::tell));
    }

    private void tellHolding(ClosedDiary now) {
        HeldVault held = Objects.requireNonNull(now.held());
        SaveAsNewFilePart<Moved> saving = new SaveAsNewFilePart<>(
                context,
                now.from(),
                (target, watch) -> context.tasks().run(() -> new Moved(target, List.of(), held.writeTo(target, watch))),
                moved -> written(now, moved));
        VBox words = words(locked(now), messages.get("shell.file-held"));
        words.getChildren().add(saving);
        Button forget = Buttons.plain(messages.get("shell.file-forget"), () -> askToForget(now));
        sheet("shell.file-held-title", words, saving.after(later(), forget));
    }

    private String locked(ClosedDiary left) {
        return messages.get(name(left.change()) + "locked", left.from().toString());
    }

    private void askToForget(ClosedDiary now) {
        context.dialogs()
                .confirmDeletion(
                        new Dialogs.DialogQuestion(
                                messages.get("shell.file-forget-title"),
                                messages.get("shell.file-forget-text"),
                                messages.get("shell.file-forget")),
                        () -> {
                            release(now);
                            close.run();
                            tell();
                        });
    }

    private void release(ClosedDiary now) {
        left.remove(now);
        if (now.held() != null) {
            now.held().close();
        }
    }

    private void written(ClosedDiary now, Moved moved) {
        release(now);
        close.run();
        goesOnIn(moved, now.from());
        left.addFirst(new ClosedDiary(now.from(), now.change(), Optional.of(moved), null));
        lock.run();
    }
}
