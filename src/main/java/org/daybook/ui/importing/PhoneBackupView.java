package org.daybook.ui.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.daybook.importing.phone.PhonePerson;
import org.daybook.importing.phone.backup.BackupFacts;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.importing.PhoneBackupModel.BackupStep;
import org.daybook.ui.importing.PhoneBackupModel.ListedBackup;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.secret.PassphraseField;

/** The parts of the page on which a phone's backup, its password, people and days are chosen. JavaFX thread. */
final class PhoneBackupView {
    /** How many people are listed at once; the others are found by typing. */
    private static final int SHOWN = 40;

    private final PhoneBackupModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final Runnable leave;
    private final Runnable help;
    private final VBox body = Panes.column("section-parts");
    private final PassphraseField password;

    /**
     * @param leave goes back to choosing files
     * @param help opens the page that says how a backup is made
     */
    PhoneBackupView(PhoneBackupModel model, DiaryContext context, Runnable leave, Runnable help) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.leave = leave;
        this.help = help;
        this.password = new PassphraseField(messages, messages.get("phone.password"));
        model.step.subscribe(this::show);
    }

    List<Node> parts() {
        return List.of(new ProblemNote(messages, model.problem), body);
    }

    private void show(BackupStep step) {
        password.wipe();
        body.getChildren()
                .setAll(
                        switch (step) {
                            case BackupStep.Which which -> which(which);
                            case BackupStep.Reading(String key) -> reading(key);
                            case BackupStep.Who who -> who(who);
                        });
        Focus.first(body);
    }

    private List<Node> which(BackupStep.Which which) {
        List<Node> parts = new ArrayList<>();
        if (which.backups().isEmpty()) {
            parts.add(TextLabels.paragraph(messages.get("phone.none")));
        }
        which.refused()
                .forEach(folder -> parts.add(
                        TextLabels.paragraph(messages.get("phone.refused", VisibleText.onOneLine(folder.toString())))));
        if (which.backups().isEmpty()) {
            parts.add(Panes.buttons(
                    Buttons.plain(messages.get("messages.choose-others"), leave),
                    Buttons.link(messages.get("messages.how-to-get"), help)));
            return parts;
        }
        ObjectProperty<ListedBackup> chosen =
                new SimpleObjectProperty<>(which.backups().getFirst());
        parts.add(new ChoiceList<>(messages, messages.get("phone.which"), which.backups(), this::title, chosen));
        VBox said = Panes.column("part");
        FieldRow secret = FieldRow.of(messages, "phone.password", password);
        chosen.subscribe(one -> {
            said.getChildren().setAll(said(one.facts()));
            OptionalNodes.show(secret, one.facts().isEncrypted());
        });
        Runnable go = () -> model.open(
                chosen.get(), chosen.get().facts().isEncrypted() ? Optional.of(password.take()) : Optional.empty());
        Button next = Buttons.primary(messages.get("phone.continue"), go);
        next.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosen.get().facts().isEncrypted() && password.isEmpty(),
                        chosen,
                        password.editsProperty()));
        password.setOnEnter(() -> {
            if (!next.isDisabled()) {
                go.run();
            }
        });
        parts.addAll(List.of(
                said, secret, Panes.buttons(next, Buttons.plain(messages.get("messages.choose-others"), leave))));
        return parts;
    }

    private String title(ListedBackup backup) {
        BackupFacts facts = backup.facts();
        String device = Stream.of(facts.device(), facts.model())
                .filter(text -> !text.isEmpty())
                .map(VisibleText::onOneLine)
                .reduce((name, kind) -> messages.get("phone.device", name, kind))
                .orElseGet(() ->
                        VisibleText.onOneLine(String.valueOf(backup.folder().getFileName())));
        return facts.lastBackup()
                .map(at -> messages.get("phone.of-day", device, day(at)))
                .orElse(device);
    }

    private String day(Instant at) {
        ZoneId zone = context.clock().getZone();
        return context.formats().date(at.atZone(zone).toLocalDate());
    }

    private List<Node> said(BackupFacts facts) {
        List<Node> said = new ArrayList<>();
        if (!facts.isFinished()) {
            said.add(TextLabels.paragraph(messages.get("phone.unfinished")));
        }
        if (!facts.isEncrypted()) {
            said.add(TextLabels.paragraph(messages.get("phone.plain")));
        }
        return said;
    }

    private List<Node> reading(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get(key));
        bar.progressProperty().bind(model.progress);
        return List.of(Panes.column(
                "progress-part",
                TextLabels.paragraph(messages.get(key)),
                bar,
                Panes.buttons(Buttons.plain(messages.get("messages.stop"), model::cancel))));
    }

    private List<Node> who(BackupStep.Who who) {
        StringProperty sought = new SimpleStringProperty("");
        VBox list = Panes.column("part");
        sought.subscribe(text -> list.getChildren().setAll(people(who.all(), text)));
        Label chosen = TextLabels.quiet("");
        chosen.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.count("phone.chosen", model.people.size()), model.people));
        FieldRow from = day("phone.from", model.from);
        FieldRow until = day("phone.until", model.until);
        Button next = Buttons.primary(messages.get("phone.continue"), () -> model.takeOut(who.backup()));
        next.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.people.isEmpty() || !model.areDaysRead(), model.people, model.from, model.until));
        return List.of(
                TextLabels.paragraph(messages.get("phone.only-these")),
                FieldRow.of(messages, "phone.sought", TextFieldFactory.line(sought)),
                list,
                chosen,
                from,
                until,
                Panes.buttons(next, Buttons.plain(messages.get("messages.choose-others"), leave)));
    }

    private FieldRow day(String key, StringProperty typed) {
        FieldRow row = FieldRow.of(messages, key, TextFieldFactory.line(typed));
        typed.subscribe(_ -> row.problemProperty().set(model.isDay(typed) ? "" : messages.get("when.day-unreadable")));
        return row;
    }

    private List<Node> people(List<PhonePerson> all, String sought) {
        String wanted = sought.strip().toLowerCase(Locale.ROOT);
        String digits = wanted.replaceAll("\\D", "");
        List<PhonePerson> found = all.stream()
                .filter(person -> wanted.isEmpty()
                        || person.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.written().toLowerCase(Locale.ROOT).contains(wanted)
                        || digits.length() > 2
                                && person.written().replaceAll("\\D", "").contains(digits.replaceFirst("^0", "")))
                .toList();
        if (found.isEmpty()) {
            return List.of(TextLabels.paragraph(messages.get(all.isEmpty() ? "phone.nobody" : "phone.not-found")));
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(new TickList<>(
                messages, messages.get("phone.who"), found.stream().limit(SHOWN).toList(), this::line, model.people));
        if (found.size() > SHOWN) {
            nodes.add(TextLabels.quiet(messages.count("phone.more", found.size() - SHOWN)));
        }
        return nodes;
    }

    /** 'Lars Winter, +44 7700 900123: 512 messages, 3 calls. Sun 1 Mar 2026 to Mon 1 Jun 2026'. */
    private String line(PhonePerson person) {
        String address =
                person.written().isEmpty() ? messages.get("phone.withheld") : VisibleText.onOneLine(person.written());
        String name = VisibleText.onOneLine(person.name());
        String who = person.isGroup()
                ? messages.get("phone.group", name.isEmpty() ? address : name)
                : name.isEmpty() ? address : messages.get("phone.named", name, address);
        List<String> counts = Stream.of(
                        counted("phone.messages", person.messages()),
                        counted("phone.calls", person.calls()),
                        counted("phone.voicemails", person.voicemails()))
                .flatMap(Optional::stream)
                .toList();
        String line = messages.get("phone.line", who, String.join(", ", counts));
        return person.first()
                .flatMap(first -> person.last().map(last -> days(line, day(first), day(last))))
                .orElse(line);
    }

    private String days(String line, String first, String last) {
        return first.equals(last)
                ? messages.get("phone.on-day", line, first)
                : messages.get("phone.days", line, first, last);
    }

    private Optional<String> counted(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(messages.count(key, count));
    }
}
