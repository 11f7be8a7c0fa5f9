package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.field.FieldValue;
import org.daybook.record.Id;
import org.daybook.session.Opened;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.CaseRecordLines;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the case file shows, and while lists are covered does not show. */
@ToolkitTest
class CaseViewTest {
    /** More rows than the window shows. */
    private static final int MANY = 20;

    @Test
    void theOverviewShowsWhatThereIsFoldsTheRestAndSaysNothingWhileListsAreCovered(@TempDir Path folder)
            throws Exception {
        try (Desk desk = new Desk(folder)) {
            CaseRecord witness = FilledCaseRecord.of(CaseRecordKind.WITNESS);
            CaseRecord promise = CaseRecord.of(new Id<>("%032x".formatted(7)), CaseRecordKind.CONTACT)
                    .with(AgencyContact.PERSON, new FieldValue.Text("PC Okafor"))
                    .with(AgencyContact.PROMISED, new FieldValue.Text("to ring back"));
            for (CaseRecord each : List.of(witness, promise)) {
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(each, Authorship.OWNER, null));
            }
            DiaryContext context = Contexts.diary(
                    desk.session(), Contexts.window(desk.messages(), desk.tasks(), Fx.on(ModalLayer::new)), desk::go);
            CaseModel model = new CaseModel(context);
            CaseView view = Fx.on(() -> new CaseView(model, context));
            Fx.run(() -> {
                new Scene((Parent) view.node(), 960, 480);
                model.open();
            });
            Fx.on(() -> {
                desk.until(() -> model.overview.get() != null);
                return true;
            });
            CaseRecordLines lines = new CaseRecordLines(desk.messages());
            Fx.run(() -> {
                ((Parent) view.node()).applyCss();
                ((Parent) view.node()).layout();
                assertThat(view.node().lookupAll(".button").stream().map(button -> ((Button) button).getText()))
                        .contains(lines.many(CaseRecordKind.WITNESS), lines.add(CaseRecordKind.COST))
                        .doesNotContain(lines.many(CaseRecordKind.COST), lines.add(CaseRecordKind.WITNESS));
                for (String name : List.of(lines.title(witness), "PC Okafor")) {
                    context.window().cover().set(false);
                    assertThat(view.node().lookupAll(".label").stream().map(Label.class::cast))
                            .anyMatch(label -> label.getText().contains(name));
                    context.window().cover().set(true);
                    assertThat(view.node().lookupAll(".label").stream().map(Label.class::cast))
                            .noneMatch(label -> label.getText().contains(name));
                }
            });
        }
    }

    @Test
    void aRowOfAKindOpensWhereverItIsClickedAndSaysNothingWhileListsAreCovered(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            CaseRecord order = FilledCaseRecord.of(CaseRecordKind.ORDER);
            desk.on(() -> Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null));
            DiaryContext context = Contexts.diary(
                    desk.session(), Contexts.window(desk.messages(), desk.tasks(), Fx.on(ModalLayer::new)), desk::go);
            CaseRecordKindModel model = new CaseRecordKindModel(CaseRecordKind.ORDER, context);
            CaseRecordKindView view = Fx.on(() -> new CaseRecordKindView(model, context));
            Fx.run(() -> {
                new Scene((Parent) view.node(), 560, 480);
                model.open();
            });
            Fx.on(() -> {
                desk.until(() -> model.shown.get() != null);
                return true;
            });
            Fx.settle();
            String title = new CaseRecordLines(desk.messages()).title(order);
            Fx.run(() -> {
                Node row = view.node().lookup(".case-row");
                assertThat(((Button) row.lookup(".button")).getText()).isEqualTo(title);
                row.getOnMouseClicked().handle(null);
                assertThat(desk.gone())
                        .containsExactly(new Destination.ShowCaseRecord(order.id(), CaseRecordKind.ORDER));
                context.window().cover().set(true);
                assertThat(view.node().lookupAll(".label").stream().map(Label.class::cast))
                        .noneMatch(label -> label.getText().contains(title));
                assertThat(((Button) view.node().lookup(".case-row").lookup(".button")).getText())
                        .isEqualTo(desk.messages().get("shell.covered"));
            });
        }
    }

    @Test
    void theFirstRecordIsOpenBesideItsListUnlessItIsKeptApart(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            CaseRecord order = FilledCaseRecord.of(CaseRecordKind.ORDER);
            for (CaseRecord each : List.of(order, FilledCaseRecord.of(CaseRecordKind.THERAPY))) {
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(each, Authorship.OWNER, null));
            }
            DiaryContext context = Contexts.diary(
                    desk.session(), Contexts.window(desk.messages(), desk.tasks(), Fx.on(ModalLayer::new)), desk::go);
            for (CaseRecordKind kind : List.of(CaseRecordKind.THERAPY, CaseRecordKind.ORDER)) {
                CaseRecordKindModel model = new CaseRecordKindModel(kind, context);
                Fx.run(() -> {
                    CaseRecordKindView view = new CaseRecordKindView(model, context);
                    view.overview(new SimpleBooleanProperty(true));
                    new Scene((Parent) view.node(), 560, 480);
                    model.open();
                });
                Fx.on(() -> {
                    desk.until(() -> model.shown.get() != null);
                    return true;
                });
                Fx.settle();
            }
            assertThat(desk.gone()).containsExactly(new Destination.ShowCaseRecord(order.id(), CaseRecordKind.ORDER));
        }
    }

    @Test
    void theRowOfTheRecordThatIsOpenBesideTheListIsInView(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.on(() -> {
                for (int i = 0; i < MANY; i++) {
                    CaseRecord order = CaseRecord.of(new Id<>("%032x".formatted(i)), CaseRecordKind.ORDER);
                    Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null);
                }
                return true;
            });
            DiaryContext context = Contexts.diary(
                    desk.session(), Contexts.window(desk.messages(), desk.tasks(), Fx.on(ModalLayer::new)), desk::go);
            CaseRecordKindModel model = new CaseRecordKindModel(CaseRecordKind.ORDER, context);
            CaseRecordKindView view = Fx.on(() -> new CaseRecordKindView(model, context));
            Fx.run(() -> {
                new Scene((Parent) view.node(), 560, 480);
                model.open();
            });
            Fx.on(() -> {
                desk.until(() -> model.shown.get() != null);
                return true;
            });
            Fx.run(() -> view.mark(
                    Objects.requireNonNull(model.shown.get()).rows().getLast().id()));
            Fx.settle();
            Fx.run(() -> assertThat(((ScrollPane) view.node().lookup(".page")).getVvalue())
                    .isPositive());
        }
    }
}
