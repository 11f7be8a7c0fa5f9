package org.daybook;

import java.util.function.Consumer;
import org.daybook.caserecord.CaseRecord;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.ui.attach.ExhibitTools;
import org.daybook.ui.casefile.CaseModel;
import org.daybook.ui.casefile.CaseRecordErasureModel;
import org.daybook.ui.casefile.CaseRecordErasureView;
import org.daybook.ui.casefile.CaseRecordFormModel;
import org.daybook.ui.casefile.CaseRecordFormView;
import org.daybook.ui.casefile.CaseRecordModel;
import org.daybook.ui.casefile.CaseRecordView;
import org.daybook.ui.casefile.CaseView;
import org.daybook.ui.casefile.KindModel;
import org.daybook.ui.casefile.KindView;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Screen;
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

    Screen form(Session session, Destination.NewCaseRecord form, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        CaseRecordFormModel model = new CaseRecordFormModel(form.kind(), tools, gateway.clock(), this::newId);
        Screen view = new CaseRecordFormView(model, tools);
        model.open(form);
        return view;
    }

    Screen form(Session session, Destination.AmendCaseRecord form, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        CaseRecordFormModel model = new CaseRecordFormModel(form.kind(), tools, gateway.clock(), this::newId);
        Screen view = new CaseRecordFormView(model, tools);
        model.open(form);
        return view;
    }

    Screen caseRecord(Session session, Destination.ShowCaseRecord shown, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        CaseRecordModel model = new CaseRecordModel(tools, gateway.clock());
        Screen view = new CaseRecordView(model, tools);
        model.open(shown);
        return view;
    }

    Screen erasure(Session session, Id<CaseRecord> caseRecord, Consumer<Destination> go) {
        ExhibitTools tools = exhibits.tools(session, go);
        CaseRecordErasureModel model = new CaseRecordErasureModel(tools);
        Screen view = new CaseRecordErasureView(model, tools.messages());
        model.open(caseRecord);
        return view;
    }

    private Id<OrderTerm> newId() {
        return Id.random(gateway.random());
    }
}
