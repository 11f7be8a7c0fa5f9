package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.daybook.session.Session;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Screen;
import org.daybook.ui.unlock.UnlockModel.Unlocked;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the page on which a diary is chosen, or from a diary that is known, to an open diary. What to know about
 * safety is shown before the first diary is made, and otherwise on request; whether it was read is kept nowhere. JavaFX
 * thread.
 */
public final class Gateway implements Screen {
    private final GatewayContext context;
    private final Consumer<Session> opened;
    private final Function<Runnable, Screen> help;
    private final BorderPane frame = new BorderPane();
    private boolean warned;
    private Page shown = new Page(new BorderPane(), () -> {}, () -> {});

    /**
     * What is shown.
     *
     * @param wipe what was typed in it that is secret
     * @param drop lets it go for good
     */
    private record Page(Node node, Runnable wipe, Runnable drop) {
        static Page without(Node node) {
            return new Page(node, () -> {}, () -> {});
        }
    }

    /**
     * @param known the diary to unlock; null if none is known
     * @param opened given an open session, which is then its own to close
     * @param help makes the help page, given what leads back from it
     */
    public Gateway(
            GatewayContext context, @Nullable Path known, Consumer<Session> opened, Function<Runnable, Screen> help) {
        this.context = context;
        this.opened = opened;
        this.help = help;
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
        show(Page.without(new BorderPane()));
    }

    /** Help lies over the page, which is there again afterwards with all but its secrets. */
    private void help() {
        shown.wipe.run();
        turnTo(help.apply(backTo(shown.node)).node());
    }

    /** So does what to know about safety, and help over that. */
    private void safety() {
        shown.wipe.run();
        Runnable back = backTo(shown.node);
        Node[] page = new Node[1];
        page[0] = SafetyPage.asked(
                        context.messages(),
                        back,
                        () -> turnTo(help.apply(backTo(page[0])).node()))
                .page();
        turnTo(page[0]);
    }

    /** Not if another page was led to meanwhile. */
    private Runnable backTo(Node node) {
        Page before = shown;
        return () -> {
            if (shown == before) {
                turnTo(node);
            }
        };
    }

    private void go(GatewayDestination destination) {
        switch (destination) {
            case GatewayDestination.Start _ -> start();
            case GatewayDestination.Create _ -> create();
            case GatewayDestination.Unlock known -> unlock(known.file());
            case GatewayDestination.Repair _ -> repair();
            case GatewayDestination.LookAtCopy _ -> look();
            case GatewayDestination.Restore _ -> restore();
            case GatewayDestination.Salvage file -> salvage(file.damaged());
            case GatewayDestination.Safety _ -> safety();
            case GatewayDestination.Help _ -> help();
        }
    }

    private void start() {
        show(Page.without(StartPage.of(context.window(), this::go)));
    }

    private void repair() {
        show(Page.without(RepairPage.of(context.messages(), this::go)));
    }

    private void look() {
        ReadOnlyPage page = new ReadOnlyPage(context, opened, this::repair);
        show(new Page(page.page(), page::wipe, page::drop));
    }

    private void restore() {
        RestorePages pages = new RestorePages(context, this::go, this::turnTo);
        show(new Page(pages.first(), pages::wipe, pages::drop));
    }

    /** First the damaged file, then a new diary like any other, then what came of it. */
    private void salvage(@Nullable Path damaged) {
        SalvageModel model = new SalvageModel(context, damaged);
        SalvagePages[] pages = new SalvagePages[1];
        CreateModel create =
                new CreateModel(context, model::make, session -> showRescued(pages[0].last(model, session, opened)));
        CreatePages creating = new CreatePages(create, context, this::repair, this::turnTo);
        pages[0] = new SalvagePages(model, context, this::repair, () -> turnTo(creating.place()));
        show(new Page(
                pages[0].first(),
                () -> {
                    pages[0].wipe();
                    creating.drop();
                },
                () -> {
                    pages[0].wipe();
                    creating.drop();
                    create.drop();
                    model.drop();
                }));
    }

    /** The diary is open already, and is closed if she leaves from here. */
    private void showRescued(SalvagePages.Last last) {
        show(new Page(last.node(), () -> {}, () -> {
            if (!last.handedOn()) {
                context.finish(last.session()::close);
            }
        }));
    }

    private void create() {
        if (!warned) {
            show(Page.without(SafetyPage.before(context.messages(), this::start, this::help, this::read)
                    .page()));
            return;
        }
        CreateModel model = new CreateModel(context, opened);
        CreatePages pages = new CreatePages(model, context, this::start, this::turnTo);
        show(new Page(pages.place(), pages::drop, () -> {
            pages.drop();
            model.drop();
        }));
    }

    private void read() {
        warned = true;
        create();
    }

    private void unlock(Path file) {
        UnlockModel model = new UnlockModel(file, context, this::unlocked);
        UnlockPage page = new UnlockPage(model, context, this::go);
        show(new Page(page.page(), page::drop, () -> {
            page.drop();
            model.drop();
        }));
    }

    private void unlocked(Unlocked unlocked) {
        if (!unlocked.byCode()) {
            opened.accept(unlocked.session());
            return;
        }
        RenewModel model = new RenewModel(unlocked.session(), context, opened);
        RenewPage page = new RenewPage(model, context.window());
        show(new Page(page.page(), page::drop, () -> {
            page.drop();
            model.drop();
        }));
    }

    private void show(Page page) {
        shown.drop.run();
        shown = page;
        turnTo(page.node);
    }

    private void turnTo(Node page) {
        frame.setCenter(page);
        Focus.first(page);
    }
}
