package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.daybook.session.Session;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Screen;
import org.daybook.ui.unlock.UnlockModel.Unlocked;
import org.jspecify.annotations.Nullable;

/** Leads from the warning, or from a diary that is known, to an open diary. JavaFX thread. */
public final class Gateway implements Screen {
    private final GatewayTools tools;
    private final Ways ways;
    private final BorderPane frame = new BorderPane();
    private Runnable dropPage = () -> {};

    /**
     * Where it leads.
     *
     * @param opened given an open session, which is then its own to close
     * @param help shows the help page
     * @param quit ends the program
     */
    public record Ways(Consumer<Session> opened, Runnable help, Runnable quit) {}

    /** @param known the diary to unlock; null to begin with the warning */
    public Gateway(GatewayTools tools, @Nullable Path known, Ways ways) {
        this.tools = tools;
        this.ways = ways;
        if (known == null) {
            show(new WarningPage(tools.screen().messages(), this::start, ways).page(), () -> {});
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
        show(new BorderPane(), () -> {});
    }

    private void start() {
        show(new StartPage(tools.screen(), this::create, this::unlock, ways.help()).page(), () -> {});
    }

    private void create() {
        CreateModel model = new CreateModel(tools.forCreating(), ways.opened());
        CreatePages pages = new CreatePages(model, tools.screen(), this::start, this::turnTo);
        show(pages.place(), () -> {
            pages.drop();
            model.drop();
        });
    }

    private void unlock(Path file) {
        UnlockModel model = new UnlockModel(file, tools.forUnlocking(), this::unlocked);
        UnlockPage page = new UnlockPage(
                model, tools.screen(), tools.remembered(), new UnlockPage.Ways(this::start, ways.help()));
        show(page.page(), () -> {
            page.drop();
            model.drop();
        });
    }

    private void unlocked(Unlocked unlocked) {
        if (!unlocked.byCode()) {
            ways.opened().accept(unlocked.session());
            return;
        }
        RenewModel model = new RenewModel(
                unlocked.session(), tools.screen().tasks(), tools.screen().errors(), ways.opened());
        RenewPage page = new RenewPage(model, tools.screen());
        show(page.page(), () -> {
            page.drop();
            model.drop();
        });
    }

    private void show(Node page, Runnable drop) {
        dropPage.run();
        dropPage = drop;
        turnTo(page);
    }

    private void turnTo(Node page) {
        frame.setCenter(page);
        Focus.first(page);
    }
}
