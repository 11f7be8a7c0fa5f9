package org.daybook.ui.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.portfolio.PrintJob;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.OutputFormOptions;
import org.daybook.ui.toolkit.control.ChoiceGroup;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/** The page of the output format: a PDF, with its files, or on paper; and the options of each. */
final class OutputFormPage {
    private final PortfolioModel model;
    private final OutputFormOptions form;
    private final Messages messages;
    private final FieldRow volume;
    private final FieldRow limits;
    private final FieldRow copies;
    private final FieldRow pages;
    private final Button on;
    private final Node page;

    OutputFormPage(PortfolioModel model, Messages messages) {
        this.model = model;
        this.form = model.form();
        this.messages = messages;
        this.volume = FieldRow.of(messages, "portfolio.volume", TextFieldFactory.line(form.megabytesProperty()));
        this.limits = FieldRow.of(messages, "portfolio.limits", TextFieldFactory.line(form.limitsProperty()));
        this.copies = FieldRow.of(messages, "portfolio.copies", TextFieldFactory.line(form.copiesProperty()));
        this.pages = FieldRow.of(messages, "portfolio.pages", TextFieldFactory.line(form.pagesProperty()));
        this.on = Buttons.primary(messages.get("portfolio.next"), model::next);
        Page steps = PortfolioStepPage.of(
                messages,
                3,
                model.stepsProperty(),
                messages.get("portfolio.form-title"),
                List.of(forms(), files(), browserPage(), beside(), paper()));
        page = PortfolioStepPage.withBar(steps, messages, model::back, on);
        form.onChange(this::refresh);
        refresh();
    }

    Node node() {
        return page;
    }

    private Node forms() {
        VBox column = Panes.column("choice-column");
        ChoiceGroup<OutputForm> choices =
                new ChoiceGroup<>(column, messages.get("portfolio.form"), form.formProperty()::set);
        for (OutputForm one : OutputForm.values()) {
            choices.add(
                    one,
                    messages.get("portfolio.form-" + one.code()),
                    messages.get("portfolio.form-" + one.code() + "-what"));
        }
        form.formProperty().subscribe(choices::mark);
        return column;
    }

    private Node files() {
        ChoiceList<Originals> originals = new ChoiceList<>(
                messages,
                messages.get("portfolio.originals"),
                List.of(Originals.values()),
                answer -> messages.get(
                        switch (answer) {
                            case EXTRACTS -> "portfolio.originals-extracts";
                            case ALL -> "portfolio.originals-all";
                            case WITHOUT_PLACES -> "portfolio.originals-without-places";
                            case NONE -> "portfolio.originals-none";
                        }),
                form.originalsProperty());
        return shown(
                PortfolioStepPage.part(
                        messages.get("portfolio.part-files"),
                        originals,
                        TextLabels.quiet(messages.get("portfolio.originals-note")),
                        shown(
                                Buttons.check(messages.get("portfolio.pdf-volumes"), form.pdfVolumesProperty()),
                                one -> one != OutputForm.UPLOAD),
                        // A folder is never split into volumes.
                        shown(portal(), one -> one == OutputForm.UPLOAD),
                        shown(volume, one -> one == OutputForm.ZIP || one == OutputForm.LOCKED_ZIP)),
                OutputForm::hasFiles);
    }

    private Node portal() {
        Formats formats = messages.formats();
        return new VBox(
                new ChoiceList<>(
                        messages,
                        messages.get("portfolio.portal"),
                        form.portals(),
                        one -> messages.get("portfolio.portal-read", one.name(), formats.date(one.read())),
                        form.portalProperty()),
                limits);
    }

    private Node browserPage() {
        return shown(
                PortfolioStepPage.part(
                        messages.get("portfolio.part-browser-page"),
                        explained("portfolio.browser-page", form.pageProperty())),
                one -> one.hasFiles() && one != OutputForm.UPLOAD);
    }

    private Node beside() {
        return shown(
                PortfolioStepPage.part(
                        messages.get("portfolio.part-beside"),
                        explained("portfolio.contact-sheet", form.contactSheetProperty()),
                        statement(),
                        new ChoiceList<>(
                                messages,
                                messages.get("portfolio.bundle"),
                                orNone(BundlePagination.values()),
                                one -> messages.get("portfolio.bundle-"
                                        + one.map(BundlePagination::code).orElse("none")),
                                form.bundleProperty()),
                        TextLabels.quiet(messages.get("portfolio.bundle-note")),
                        explained("portfolio.labels", form.labelsProperty())),
                one -> one != OutputForm.PAPER);
    }

    private Node statement() {
        VBox part = Panes.column(
                "section-parts",
                new ChoiceList<>(
                        messages,
                        messages.get("portfolio.statement"),
                        orNone(StatementForm.values()),
                        one -> messages.get("portfolio.statement-"
                                + one.map(StatementForm::code).orElse("none")),
                        form.statementProperty()),
                TextLabels.quiet(messages.get("portfolio.statement-note")));
        OptionalNodes.showWhile(part, form.statementPossibleProperty());
        return part;
    }

    /** An empty option, followed by each constant. */
    private static <E> List<Optional<E>> orNone(E[] all) {
        return Stream.concat(Stream.of(Optional.<E>empty()), Arrays.stream(all).map(Optional::of))
                .toList();
    }

    private Node paper() {
        Node part = model.canPrint()
                ? PortfolioStepPage.part(
                        messages.get("portfolio.part-paper"),
                        PortfolioStepPage.warning(messages.get("portfolio.spooler")),
                        copies,
                        pages,
                        explained("portfolio.cover-sheet", form.coverSheetProperty()))
                : PortfolioStepPage.part(
                        messages.get("portfolio.part-paper"),
                        PortfolioStepPage.warning(messages.get("portfolio.no-printer")));
        return shown(part, one -> one == OutputForm.PAPER);
    }

    private Node shown(Node part, Predicate<OutputForm> when) {
        OptionalNodes.showWhile(
                part,
                Bindings.createBooleanBinding(
                        () -> when.test(form.formProperty().get()), form.formProperty()));
        return part;
    }

    private void refresh() {
        volume.problemProperty().set(form.volume().isPresent() ? "" : messages.get("portfolio.volume-unreadable"));
        limits.problemProperty().set(form.limits().isPresent() ? "" : messages.get("portfolio.limits-unreadable"));
        copies.problemProperty()
                .set(
                        form.copies().isPresent()
                                ? ""
                                : messages.get("portfolio.copies-unreadable", PrintJob.MOST_COPIES));
        pages.problemProperty().set(form.areRangesReadable() ? "" : messages.get("portfolio.pages-unreadable"));
        on.setDisable(!model.isFormPossible());
    }

    private Node explained(String key, BooleanProperty value) {
        return Buttons.explained(Buttons.check(messages.get(key), value), messages.get(key + "-note"));
    }
}
