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
    private final GatewayTools tools;
    private final Ways ways;
    private final BorderPane frame = new BorderPane();
    private boolean warned;
    private Page shown = new Page(new BorderPane(), () -> {}, () -> {});

    /**
     * Where it leads.
     *
     * @param opened given an open session, which is then its own to close
     * @param help makes the help page, given what leads back from it
     */
    public record Ways(Consumer<Session> opened, Function<Runnable, Screen> help) {}

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

    /** @param known the diary to unlock; null if none is known */
    public Gateway(GatewayTools tools, @Nullable Path known, Ways ways) {
        this.tools = tools;
        this.ways = ways;
        this.warned = known != null || tools.remembered().diary().isPresent();
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
        turnTo(ways.help().apply(backTo(shown.node)).node());
    }

    /** So does what to know about safety, and help over that. */
    private void safety() {
        shown.wipe.run();
        Runnable back = backTo(shown.node);
        Node[] page = new Node[1];
        page[0] = SafetyPage.asked(
                        tools.screen().messages(),
                        back,
                        () -> turnTo(ways.help().apply(backTo(page[0])).node()))
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

    private FooterLinks.Ways quiet() {
        return new FooterLinks.Ways(this::safety, this::help);
    }

    private void start() {
        show(Page.without(
                new StartPage(tools.screen(), new StartPage.Ways(this::create, this::unlock, this::mend, quiet()))
                        .page()));
    }

    private void mend() {
        show(Page.without(new RepairPage(
                        tools.screen().messages(),
                        new RepairPage.Ways(this::look, this::restore, () -> salvage(null), this::start))
                .page()));
    }

    private void look() {
        ReadOnlyPage page = new ReadOnlyPage(tools.forCreating(), tools.screen(), ways.opened(), this::mend);
        show(new Page(page.page(), page::wipe, page::drop));
    }

    private void restore() {
        RestorePages pages = new RestorePages(
                tools.forCreating(),
                tools.screen(),
                tools.remembered().diary(),
                new RestorePages.Ways(this::mend, this::unlock, this::turnTo));
        show(new Page(pages.first(), pages::wipe, pages::drop));
    }

    /** First the damaged file, then a new diary like any other, then what came of it. */
    private void salvage(@Nullable Path damaged) {
        SalvageModel model = new SalvageModel(tools.forCreating(), damaged);
        SalvagePages[] pages = new SalvagePages[1];
        CreateModel create = new CreateModel(
                tools.forCreating(), model::make, session -> showRescued(pages[0].last(model, session, ways.opened())));
        CreatePages creating = new CreatePages(create, tools.screen(), tools.paper(), this::mend, this::turnTo);
        pages[0] = new SalvagePages(model, tools.screen(), tools.clock(), this::mend, () -> turnTo(creating.place()));
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
                Runnable closed = tools.unfinished().begin();
                tools.screen()
                        .tasks()
                        .run(last.session()::close)
                        .andFinally(closed)
                        .start();
            }
        }));
    }

    private void create() {
        if (!warned) {
            show(Page.without(SafetyPage.before(tools.screen().messages(), this::start, this::help, this::read)
                    .page()));
            return;
        }
        CreateModel model = new CreateModel(tools.forCreating(), ways.opened());
        CreatePages pages = new CreatePages(model, tools.screen(), tools.paper(), this::start, this::turnTo);
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
        UnlockModel model = new UnlockModel(file, tools.forUnlocking(), this::unlocked);
        UnlockPage page = new UnlockPage(
                model,
                tools.screen(),
                tools.remembered(),
                new UnlockPage.Ways(this::start, () -> salvage(file), quiet()));
        show(new Page(page.page(), page::drop, () -> {
            page.drop();
            model.drop();
        }));
    }

    private void unlocked(Unlocked unlocked) {
        if (!unlocked.byCode()) {
            ways.opened().accept(unlocked.session());
            return;
        }
        RenewModel model = new RenewModel(
                unlocked.session(), tools.screen().tasks(), tools.screen().errors(), tools.unfinished(), ways.opened());
        RenewPage page = new RenewPage(model, tools.screen());
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
