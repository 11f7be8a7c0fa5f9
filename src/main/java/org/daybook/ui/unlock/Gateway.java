package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.unlock.UnlockModel.Unlocked;
import org.jspecify.annotations.Nullable;

/**
 * Leads from choosing or unlocking a diary to an open diary. Safety information is shown before a first diary is
 * created, and otherwise on request; whether it was read is not stored. JavaFX thread.
 */
public final class Gateway implements Screen {
    private final GatewayContext context;
    private final Consumer<Session> opened;
    private final Function<Runnable, Screen> help;
    private final BorderPane frame = new BorderPane();
    private boolean warned;
    private GatewayPage shown = new GatewayPage(new BorderPane(), () -> {}, () -> {});

    /**
     * The page shown.
     *
     * @param wipe wipes the secrets typed in it
     * @param drop releases it for good
     */
    private record GatewayPage(Node node, Runnable wipe, Runnable drop) {
        static GatewayPage without(Node node) {
            return new GatewayPage(node, () -> {}, () -> {});
        }

        /** A page whose secrets are also wiped before it is released. */
        static GatewayPage wiped(Node node, Runnable wipe, Runnable drop) {
            return new GatewayPage(node, wipe, () -> {
                wipe.run();
                drop.run();
            });
        }

        /** A page after which a new diary is created as usual; its secrets are wiped too. */
        static GatewayPage beforeCreating(
                Node node, Runnable wipe, CreateDiaryPages creating, CreateDiaryModel create, Runnable drop) {
            return wiped(
                    node,
                    () -> {
                        wipe.run();
                        creating.drop();
                    },
                    () -> {
                        create.drop();
                        drop.run();
                    });
        }
    }

    /**
     * @param known the diary to unlock; null if none is known
     * @param opened given the open session, and closes it from then on
     * @param help creates the help page, given the action of its Back button
     */
    public Gateway(
            GatewayContext context, @Nullable Path known, Consumer<Session> opened, Function<Runnable, Screen> help) {
        this.context = context;
        this.opened = opened;
        this.help = help;
        frame.getStyleClass().add("gateway");
        this.warned = known != null || context.remembered().diary().isPresent();
        if (known == null) {
            start();
        } else {
            unlock(known);
        }
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void drop() {
        show(GatewayPage.without(new BorderPane()));
    }

    /** Shows help over the page, which returns afterwards with all its input except secrets. */
    private void help() {
        shown.wipe.run();
        turnTo(help.apply(backTo(shown.node)).node());
    }

    /** Shows safety information over the page in the same way, and help over that. */
    private void safety() {
        shown.wipe.run();
        Runnable back = backTo(shown.node);
        Node[] page = new Node[1];
        page[0] = SafetyPage.asked(
                        context.messages(),
                        back,
                        () -> turnTo(help.apply(backTo(page[0])).node()))
                .page;
        turnTo(page[0]);
    }

    /** Returns to {@code node}, unless another page was opened meanwhile. */
    private Runnable backTo(Node node) {
        GatewayPage before = shown;
        return () -> {
            if (shown == before) {
                turnTo(node);
            }
        };
    }

    private void go(GatewayDestination destination) {
        switch (destination) {
            case GatewayDestination.GatewayStart _ -> start();
            case GatewayDestination.Create _ -> create();
            case GatewayDestination.Unlock known -> unlock(known.file());
            case GatewayDestination.OwnKey on -> ownKey(on.file());
            case GatewayDestination.Repair _ -> repair();
            case GatewayDestination.LookAtCopy _ -> look(null);
            case GatewayDestination.Restore _ -> restore();
            case GatewayDestination.Salvage file -> salvage(file.damaged());
            case GatewayDestination.Merge _ -> merge(null, null);
            case GatewayDestination.Safety _ -> safety();
            case GatewayDestination.GatewayHelp _ -> help();
        }
    }

    private void start() {
        show(GatewayPage.without(StartPage.of(context, this::go)));
    }

    private void repair() {
        show(GatewayPage.without(RepairPage.of(context.messages(), this::go)));
    }

    /** Shows the page on which a copy is opened read-only; {@code file} is chosen there already, if it is not null. */
    public void look(@Nullable Path file) {
        ReadOnlyPage page = new ReadOnlyPage(context, file, opened, this::repair);
        show(new GatewayPage(page.page, page::wipe, page::drop));
    }

    private void restore() {
        RestorePages pages = new RestorePages(context, this::go, this::turnTo);
        show(new GatewayPage(pages.first(), pages::wipe, pages::drop));
    }

    /** First asks for the damaged file, then creates a new diary as usual, then shows the outcome. */
    private void salvage(@Nullable Path damaged) {
        SalvageModel model = new SalvageModel(context, damaged);
        SalvagePages[] pages = new SalvagePages[1];
        CreateDiaryModel create = new CreateDiaryModel(
                context, model::make, session -> showOpen(session, whenDone -> pages[0].last(whenDone)));
        CreateDiaryPages creating = new CreateDiaryPages(create, context, () -> turnTo(pages[0].first), this::turnTo);
        pages[0] = new SalvagePages(model, context, this::repair, () -> turnTo(creating.place()));
        show(GatewayPage.beforeCreating(pages[0].first, pages[0]::wipe, creating, create, model::drop));
    }

    /**
     * First asks for both diaries, then creates a new one as usual, then shows the outcome. Those that are not null are
     * chosen already.
     */
    public void merge(@Nullable Path first, @Nullable Path second) {
        MergeModel model = new MergeModel(context, first, second);
        MergePages[] pages = new MergePages[1];
        CreateDiaryModel create = new CreateDiaryModel(
                context, model::make, session -> showOpen(session, whenDone -> pages[0].last(whenDone)));
        CreateDiaryPages creating =
                new CreateDiaryPages(create, context, () -> turnTo(pages[0].second()), this::turnTo);
        pages[0] = new MergePages(model, context, this::repair, this::turnTo, () -> turnTo(creating.place()));
        show(GatewayPage.beforeCreating(pages[0].first(), pages[0]::wipe, creating, create, model::drop));
    }

    /**
     * Shows a page with the diary open already; it is closed if the user leaves from here.
     *
     * @param page creates the page, given what continues to the diary
     */
    private void showOpen(Session session, Function<Runnable, Node> page) {
        boolean[] handedOn = new boolean[1];
        Node node = page.apply(() -> {
            handedOn[0] = true;
            opened.accept(session);
        });
        show(new GatewayPage(node, () -> {}, () -> {
            if (!handedOn[0]) {
                context.finish(session::close);
            }
        }));
    }

    private void create() {
        if (!warned) {
            show(GatewayPage.without(SafetyPage.before(context.messages(), this::start, this::help, this::read).page));
            return;
        }
        CreateDiaryModel model = new CreateDiaryModel(context, opened);
        CreateDiaryPages pages = new CreateDiaryPages(model, context, this::start, this::turnTo);
        show(GatewayPage.wiped(pages.place(), pages::drop, model::drop));
    }

    private void read() {
        warned = true;
        create();
    }

    private void unlock(Path file) {
        UnlockModel model = new UnlockModel(file, context, this::unlocked);
        UnlockPage page = new UnlockPage(model, context, this::go);
        show(GatewayPage.wiped(page.page, page::drop, model::drop));
    }

    private void ownKey(@Nullable Path file) {
        OwnKeyPages pages = new OwnKeyPages(context, file == null ? this::start : () -> unlock(file));
        show(new GatewayPage(pages.frame, pages::wipe, pages::wipe));
    }

    private void unlocked(Unlocked unlocked) {
        if (unlocked.way() != UnlockWay.RECOVERY_CODE) {
            opened.accept(unlocked.session());
            return;
        }
        PassphraseRenewalModel model = new PassphraseRenewalModel(unlocked.session(), context, opened);
        PassphraseRenewalPage page = new PassphraseRenewalPage(model, context.window());
        show(GatewayPage.wiped(page.page, page::drop, model::drop));
    }

    private void show(GatewayPage page) {
        shown.drop.run();
        shown = page;
        turnTo(page.node);
    }

    private void turnTo(Node page) {
        frame.setCenter(page);
        Focus.first(page);
    }
}
