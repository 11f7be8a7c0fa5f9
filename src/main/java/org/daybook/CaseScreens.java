package org.daybook;

import java.util.function.Consumer;
import org.daybook.facts.ThingId;
import org.daybook.session.Session;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Screen;
import org.daybook.ui.control.ExhibitTools;
import org.daybook.ui.particulars.CaseModel;
import org.daybook.ui.particulars.CaseView;
import org.daybook.ui.particulars.ErasingModel;
import org.daybook.ui.particulars.ErasingView;
import org.daybook.ui.particulars.KindModel;
import org.daybook.ui.particulars.KindView;
import org.daybook.ui.particulars.ParticularFormModel;
import org.daybook.ui.particulars.ParticularFormView;
import org.daybook.ui.particulars.ParticularModel;
import org.daybook.ui.particulars.ParticularView;
import org.daybook.ui.unlock.GatewayTools;

/** Makes the screens of what the case holds beside incidents and exhibits. JavaFX thread. */
final class CaseScreens {
    private final GatewayTools gateway;
    private final ExhibitScreens exhibits;

    CaseScreens(GatewayTools gateway, ExhibitScreens exhibits) {
        this.gateway = gateway;
        this.exhibits = exhibits;
    }

    Screen list(Session session, Destination.TheCase shown, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        if (shown.kind() == null) {
            CaseModel model = new CaseModel(tools, gateway.clock());
            Screen view = new CaseView(model, tools.messages());
            model.open();
            return view;
        }
        KindModel model = new KindModel(shown.kind(), tools, gateway.clock());
        Screen view = new KindView(model, tools.messages());
        model.open();
        return view;
    }

    Screen form(Session session, Destination.NewParticular form, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        ParticularFormModel model = new ParticularFormModel(form.kind(), tools, gateway.clock(), this::newId);
        Screen view = new ParticularFormView(model, tools);
        model.open(form);
        return view;
    }

    Screen form(Session session, Destination.AmendParticular form, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        ParticularFormModel model = new ParticularFormModel(form.kind(), tools, gateway.clock(), this::newId);
        Screen view = new ParticularFormView(model, tools);
        model.open(form);
        return view;
    }

    Screen particular(Session session, Destination.ShowParticular shown, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        ParticularModel model = new ParticularModel(tools, gateway.clock());
        Screen view = new ParticularView(model, tools);
        model.open(shown);
        return view;
    }

    Screen erasure(Session session, ThingId particular, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        ErasingModel model = new ErasingModel(tools);
        Screen view = new ErasingView(model, tools.messages());
        model.open(particular);
        return view;
    }

    private ThingId newId() {
        return ThingId.random(gateway.random());
    }
}
