package org.daybook;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.ui.attach.AddingModel;
import org.daybook.ui.attach.ExhibitDescriber;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.attach.PictureNote;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Screen;
import org.daybook.ui.exhibits.ExhibitErasureModel;
import org.daybook.ui.exhibits.ExhibitErasureView;
import org.daybook.ui.exhibits.ExhibitModel;
import org.daybook.ui.exhibits.ExhibitView;
import org.daybook.ui.exhibits.ExhibitsModel;
import org.daybook.ui.exhibits.ExhibitsView;
import org.daybook.ui.unlock.GatewayTools;
import org.jspecify.annotations.Nullable;

/**
 * Makes the screens of exhibits, and what they share while a diary is open. Holds no diary itself, so that nothing of a
 * locked one stays reachable. JavaFX thread.
 */
final class ExhibitScreens {
    private final GatewayTools gateway;
    private final ExhibitDescriber words;
    private final Map<Session, Shared> open = new WeakHashMap<>();
    private final Map<Path, Integer> leftOff = new HashMap<>();

    /** What belongs to one open diary; while files are added, the work itself holds on to what adds them. */
    private static final class Shared {
        private final PictureNote note = new PictureNote();
        private WeakReference<@Nullable AddingModel> adding = new WeakReference<>(null);
    }

    ExhibitScreens(GatewayTools gateway) {
        this.gateway = gateway;
        this.words = new ExhibitDescriber(
                gateway.screen().messages(),
                () -> gateway.remembered().settings().exhibitLabels());
    }

    /** How exhibits are named. */
    ExhibitDescriber words() {
        return words;
    }

    /** What a screen with exhibits works with. */
    ExhibitTools tools(Session session, Consumer<Destination> go) {
        return new ExhibitTools(session, gateway.screen(), words, adding(session), go);
    }

    Screen list(Session session, Consumer<Destination> go) {
        ExhibitTools tools = tools(session, go);
        session.files().prepareDecoding();
        ExhibitsModel model = new ExhibitsModel(tools);
        Screen view = new ExhibitsView(model, tools, gateway.clock());
        model.open();
        return view;
    }

    Screen exhibit(Session session, Destination.ShowExhibit shown, Consumer<Destination> go) {
        ExhibitTools tools = tools(session, go);
        session.files().prepareDecoding();
        ExhibitModel model = new ExhibitModel(tools, gateway.clock());
        Screen view = new ExhibitView(model, tools, gateway.clock());
        model.open(shown);
        return view;
    }

    Screen newPhysicalItem(
            Session session, @Nullable Id<Incident> incident, @Nullable Id<Draft> resume, Consumer<Destination> go) {
        ExhibitTools tools = tools(session, go);
        ExhibitModel model = new ExhibitModel(tools, gateway.clock());
        Screen view = new ExhibitView(model, tools, gateway.clock());
        model.openNew(incident, resume);
        return view;
    }

    Screen erasure(Session session, Id<Exhibit> exhibit, Consumer<Destination> go) {
        ExhibitTools tools = tools(session, go);
        ExhibitErasureModel model = new ExhibitErasureModel(tools);
        Screen view = new ExhibitErasureView(model, tools);
        model.open(exhibit);
        return view;
    }

    /**
     * Stops adding at once, so that no file is read any more behind the empty page. Only how many were left is kept.
     */
    void locked(Session session) {
        Shared shared = open.remove(session);
        AddingModel adding = shared == null ? null : shared.adding.get();
        int left = adding == null ? 0 : adding.drop();
        if (left > 0) {
            leftOff.put(session.file(), left);
        }
    }

    private AddingModel adding(Session session) {
        Shared shared = open.computeIfAbsent(session, _ -> new Shared());
        AddingModel known = shared.adding.get();
        if (known != null) {
            return known;
        }
        AddingModel made = new AddingModel(
                session,
                gateway.screen().tasks(),
                gateway.screen().errors(),
                gateway.screen().timer(),
                gateway.clock(),
                shared.note);
        shared.adding = new WeakReference<>(made);
        Integer left = leftOff.remove(session.file());
        if (left != null) {
            made.leftOff(left);
        }
        return made;
    }
}
