package org.daybook;

import java.util.function.Consumer;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.ui.casefile.CaseModel;
import org.daybook.ui.casefile.CaseRecordFormModel;
import org.daybook.ui.casefile.CaseRecordFormView;
import org.daybook.ui.casefile.CaseRecordKindModel;
import org.daybook.ui.casefile.CaseRecordKindView;
import org.daybook.ui.casefile.CaseRecordModel;
import org.daybook.ui.casefile.CaseRecordView;
import org.daybook.ui.casefile.CaseView;
import org.daybook.ui.retention.RetentionReviewModel;
import org.daybook.ui.retention.RetentionReviewView;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.unlock.GatewayContext;

/** Makes the screens of what the case holds beside incidents and exhibits. JavaFX thread. */
record CaseScreenFactory(GatewayContext gateway, ExhibitScreenFactory exhibits) {
    Screen list(DiaryContext context, Destination.TheCase shown) {
        if (shown.kind() == null) {
            CaseModel model = new CaseModel(context);
            Screen view = new CaseView(model, context);
            model.open();
            return view;
        }
        CaseRecordKindModel model = new CaseRecordKindModel(shown.kind(), context);
        Screen view = new CaseRecordKindView(model, context);
        model.open();
        return view;
    }

    Screen form(DiaryContext context, CaseRecordKind kind, Consumer<CaseRecordFormModel> open) {
        CaseRecordFormModel model =
                new CaseRecordFormModel(kind, context, context.session().organisation(), this::newId);
        Screen view = new CaseRecordFormView(model, context, exhibits.adding(context.session()));
        open.accept(model);
        return view;
    }

    Screen caseRecord(DiaryContext context, Destination.ShowCaseRecord shown) {
        CaseRecordModel model = new CaseRecordModel(context);
        Screen view = new CaseRecordView(model, context);
        model.open(shown);
        return view;
    }

    static Screen review(DiaryContext context) {
        RetentionReviewModel model = new RetentionReviewModel(context);
        Screen view = new RetentionReviewView(model, context);
        model.open();
        return view;
    }

    private Id<OrderTerm> newId() {
        return Id.random(gateway.random());
    }
}
