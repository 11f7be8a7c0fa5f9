package org.daybook;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.daybook.session.Session;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.PictureRiskNote;
import org.daybook.ui.exhibits.ExhibitFormModel;
import org.daybook.ui.exhibits.ExhibitFormView;
import org.daybook.ui.exhibits.ExhibitModel;
import org.daybook.ui.exhibits.ExhibitView;
import org.daybook.ui.exhibits.ExhibitsModel;
import org.daybook.ui.exhibits.ExhibitsView;
import org.daybook.ui.redaction.RedactedCopyModel;
import org.daybook.ui.redaction.RedactedCopyView;
import org.daybook.ui.screenshot.ScreenshotJoinModel;
import org.daybook.ui.screenshot.ScreenshotJoinView;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.ScreenLifetime;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.unlock.GatewayContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes the screens of exhibits, and what they share while a diary is open. Holds no diary itself, so that nothing of a
 * locked one stays reachable. JavaFX thread.
 */
final class ExhibitScreenFactory {
    private final GatewayContext gateway;
    private final ExhibitDescriber words;
    private final Map<Session, DiaryScreens> open = new WeakHashMap<>();
    private final Map<Path, Integer> leftOff = new HashMap<>();

    /** What belongs to one open diary; while files are added, the work itself holds on to what adds them. */
    private static final class DiaryScreens {
        private final PictureRiskNote note = new PictureRiskNote();
        private final UnfoldedParts unfolded = new UnfoldedParts();
        private WeakReference<@Nullable ExhibitAddingModel> adding = new WeakReference<>(null);
    }

    ExhibitScreenFactory(GatewayContext gateway) {
        this.gateway = gateway;
        this.words = new ExhibitDescriber(
                gateway.window().messages(),
                () -> gateway.remembered().settings().exhibitLabels());
    }

    /** What a screen of an open diary works with. */
    DiaryContext context(Session session, ScreenLifetime life, Consumer<Destination> go) {
        return new DiaryContext(session, gateway.window(), words, life, shared(session).unfolded, go);
    }

    Screen list(DiaryContext context) {
        context.session().files().prepareDecoding();
        ExhibitsModel model = new ExhibitsModel(context, adding(context.session()));
        Screen view = new ExhibitsView(model, context, adding(context.session()));
        model.open();
        return view;
    }

    Screen exhibit(DiaryContext context, Destination.ShowExhibit shown) {
        context.session().files().prepareDecoding();
        ExhibitModel model = new ExhibitModel(context);
        Screen view = new ExhibitView(model, context, adding(context.session()));
        model.open(shown);
        return view;
    }

    Screen amend(DiaryContext context, Destination.AmendExhibit amended) {
        context.session().files().prepareDecoding();
        ExhibitFormModel model = new ExhibitFormModel(context);
        Screen view = new ExhibitFormView(model, context);
        model.open(amended);
        return view;
    }

    static Screen joinScreenshots(DiaryContext context, Destination.JoinScreenshots shown) {
        context.session().files().prepareDecoding();
        ScreenshotJoinModel model = new ScreenshotJoinModel(context);
        Screen view = new ScreenshotJoinView(model, context);
        model.open(shown);
        return view;
    }

    Screen redact(DiaryContext context, Destination.RedactExhibit form) {
        context.session().files().prepareDecoding();
        RedactedCopyModel model = new RedactedCopyModel(context);
        Screen view = new RedactedCopyView(model, context);
        model.open(form);
        return view;
    }

    Screen newPhysicalItem(DiaryContext context, Destination.NewPhysicalItem form) {
        ExhibitFormModel model = new ExhibitFormModel(context);
        Screen view = new ExhibitFormView(model, context);
        model.openNew(form.incident(), form.resume());
        return view;
    }

    /**
     * Stops adding at once, so that no file is read any more behind the empty page. Only how many were left is kept.
     */
    void locked(Session session) {
        DiaryScreens shared = open.remove(session);
        ExhibitAddingModel adding = shared == null ? null : shared.adding.get();
        int left = adding == null ? 0 : adding.drop();
        if (left > 0) {
            leftOff.put(session.file(), left);
        }
    }

    /** Takes files into this diary, the same on every screen. */
    ExhibitAddingModel adding(Session session) {
        DiaryScreens shared = shared(session);
        ExhibitAddingModel known = shared.adding.get();
        if (known != null) {
            return known;
        }
        ExhibitAddingModel made = new ExhibitAddingModel(
                session,
                gateway.window().tasks(),
                gateway.window().errors(),
                gateway.window().timer(),
                gateway.window().clock(),
                shared.note);
        shared.adding = new WeakReference<>(made);
        Integer left = leftOff.remove(session.file());
        if (left != null) {
            made.leftOff(left);
        }
        return made;
    }

    private DiaryScreens shared(Session session) {
        return open.computeIfAbsent(session, _ -> new DiaryScreens());
    }
}
