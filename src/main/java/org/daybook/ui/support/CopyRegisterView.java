package org.daybook.ui.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.CopyState;
import org.daybook.crypto.ByteSequence;
import org.daybook.dates.EventTimeReader;
import org.daybook.support.CopyRegister;
import org.daybook.support.CopyRegister.Changes;
import org.daybook.support.CopyRegister.Copy;
import org.daybook.support.CopyRegister.Recipient;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.task.DiaryWork;

/** The page of who has which copy, and what has changed since. */
public final class CopyRegisterView implements Screen {
    private final DiaryContext context;
    private final DiaryWork work;
    private final Messages messages;
    private final VBox recipients = Panes.column("section-parts");
    private final Page page;

    public CopyRegisterView(DiaryContext context) {
        this.context = context;
        this.work = context.work();
        this.messages = context.messages();
        page = new Page(
                        messages.get("support.who-title"),
                        TextLabels.paragraph(messages.get("support.who-lead")),
                        TextLabels.quiet(messages.get("support.who-unknown")),
                        new ProblemNote(messages, work.failureProperty()),
                        recipients)
                .withBack(messages.get("support.back"), () -> context.go(new Destination.Portfolio()));
        work.call(open -> open.portfolios().whoHasWhat(messages), this::show);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        recipients.getChildren().clear();
    }

    private void record(CopyStateRecorded state) {
        work.change(
                open -> {
                    open.portfolios().record(state);
                    return open.portfolios().whoHasWhat(messages);
                },
                this::show);
    }

    private void show(CopyRegister all) {
        recipients.getChildren().clear();
        if (all.recipients().isEmpty()) {
            recipients.getChildren().add(TextLabels.paragraph(messages.get("support.who-none")));
        }
        all.recipients().stream().map(this::recipient).forEach(recipients.getChildren()::add);
    }

    private Node recipient(Recipient recipient) {
        VBox part = Panes.part(recipient.name().isBlank() ? messages.get("support.who-nobody") : recipient.name());
        part.getStyleClass().add("section-parts");
        Changes changes = recipient.changes();
        if (changes != null) {
            part.getChildren().add(TextLabels.paragraph(changes(changes)));
        }
        VBox rows = Panes.column("lines");
        recipient.copies().stream().map(copy -> row(copy, recipient.name())).forEach(rows.getChildren()::add);
        part.getChildren().add(rows);
        return part;
    }

    private String changes(Changes changes) {
        boolean isNone = changes.incidents() + changes.records() + changes.exhibits() == 0;
        return isNone
                ? messages.get("support.changes-none")
                : messages.get("support.changes", changes.incidents(), changes.records(), changes.exhibits());
    }

    private Node row(Copy copy, String recipient) {
        VBox row = Panes.column(
                "section-parts",
                Panes.column(
                        "line",
                        TextLabels.paragraph(copy.what()),
                        TextLabels.quiet(
                                copy.digest() == null ? copy.when() : messages.get("support.who-made", copy.when())),
                        TextLabels.paragraph(copy.said())));
        if (copy.digest() != null && !context.session().opening().lookOnly()) {
            row.getChildren().add(actions(copy, recipient, row));
        }
        return row;
    }

    private Node actions(Copy copy, String recipient, VBox row) {
        List<Button> buttons = new ArrayList<>();
        for (CopyState state : CopyState.values()) {
            if (isNext(copy.state(), state)) {
                Button button = Buttons.quiet(messages.get("support.mark-" + state.code()));
                button.setAccessibleText(messages.get("support.save-spoken", button.getText(), copy.what()));
                button.disableProperty().bind(work.busyProperty());
                button.setOnAction(_ -> ask(copy, state, recipient, row));
                buttons.add(button);
            }
        }
        return Panes.buttons(buttons.toArray(Button[]::new));
    }

    /** What can be said next; whatever was said can be taken back. */
    private static boolean isNext(CopyState now, CopyState next) {
        return switch (next) {
            case MADE -> now != CopyState.MADE;
            case GIVEN -> now != CopyState.GIVEN;
            case NOT_GIVEN -> now == CopyState.MADE;
            case ASKED_BACK -> now == CopyState.GIVEN;
        };
    }

    private void ask(Copy copy, CopyState state, String recipient, VBox row) {
        row.getChildren().removeIf(CopyStateForm.class::isInstance);
        CopyStateForm form = new CopyStateForm(
                Objects.requireNonNull(copy.digest()), state, recipient, context.window(), this::record);
        row.getChildren().add(form);
        form.begin();
    }

    /** Asks who was given a copy, when, how and by whom; or on which day it was deleted or asked back. */
    private static final class CopyStateForm extends VBox {
        private final StringProperty recipient;
        private final StringProperty day;
        private final StringProperty way = new SimpleStringProperty("");
        private final StringProperty giver = new SimpleStringProperty("");
        private final FieldRow who;
        private final FieldRow on;

        /**
         * @param digest of the entry by which the copy was written
         * @param named for whom it was made; may be empty
         * @param done is given the answers once they are complete
         */
        CopyStateForm(
                ByteSequence digest,
                CopyState state,
                String named,
                WindowContext context,
                Consumer<CopyStateRecorded> done) {
            Messages messages = context.messages();
            LocalDate today = LocalDate.now(context.clock());
            EventTimeReader reader = new EventTimeReader(messages);
            recipient = new SimpleStringProperty(named);
            day = new SimpleStringProperty(messages.formats().date(today));
            who = new FieldRow(messages.get("support.given-who"), TextFieldFactory.line(recipient));
            on = new FieldRow(messages.get("support.given-on"), TextFieldFactory.line(day));
            getStyleClass().add("section-parts");
            getChildren().addAll(who, on);
            if (state == CopyState.GIVEN) {
                getChildren()
                        .addAll(
                                new FieldRow(
                                        messages.get("support.given-way"),
                                        TextFieldFactory.line(way),
                                        messages.get("support.given-way-help")),
                                new FieldRow(messages.get("support.given-by"), TextFieldFactory.line(giver)));
            }
            Button save = Buttons.plain(messages.get("support.mark-save"), () -> {
                Optional<LocalDate> read = reader.date(day.get(), today);
                who.problemProperty().set(recipient.get().isBlank() ? messages.get("support.given-nobody") : "");
                on.problemProperty().set(read.isEmpty() ? messages.get("when.day-unreadable") : "");
                if (read.isPresent() && !recipient.get().isBlank()) {
                    done.accept(new CopyStateRecorded(
                            digest,
                            state,
                            recipient.get().strip(),
                            read.get(),
                            way.get().strip(),
                            giver.get().strip()));
                }
            });
            getChildren().add(Panes.buttons(save));
        }

        /** Shows it and moves the keyboard to its first field. */
        void begin() {
            Focus.reveal(this);
            Focus.first(who);
        }
    }
}
