package org.daybook.ui.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.safety.HidingMethod;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.settings.HidingSettings;
import org.daybook.settings.Settings;
import org.daybook.text.CopyFormatter;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.ChoiceGroup;
import org.daybook.ui.toolkit.control.TopicChooser;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.Settings.Topic;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/**
 * When and how the diary hides, how the window looks, and what this computer keeps of it: a list of parts beside the
 * page of the one that is chosen.
 */
public final class SettingsView implements Screen {
    /** Its day and its month cannot be taken for each other's place in the order. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 3);

    private static final double FAINT = 0.5;

    private final SettingsModel model;
    private final Messages messages;
    private final VBox root;
    private final List<Consumer<Settings>> marks = new ArrayList<>();
    private final Subscription listening;

    /** @param first the part that is shown at first */
    public SettingsView(
            SettingsModel model,
            OrganisationModel organisation,
            WindowContext window,
            Consumer<Destination> go,
            List<Locale> languages,
            Topic first) {
        this.model = model;
        this.messages = window.messages();
        Label notKept = notKept();
        HidePractice practice = new HidePractice(messages);
        Map<Topic, Page> pages = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<Node> parts = switch (topic) {
                case TEXT -> List.of(text(), part("look", looks()), languages(languages));
                case HIDING -> List.of(lock(), part("hide", hiding(), quiet("hide-note")), practice.part);
                case SEEN -> List.of(part("cover", othersWords(), cover()), face());
                case OPENING -> List.of(part("passphrase", keys(go)));
                case DATES -> List.of(dates(), exhibitLabels(), copies());
                case COMPUTER ->
                    List.of(part("place", place()), part("heads", lastHeads()), list(), part("kept", kept()));
                case ORGANISATION ->
                    List.of(part("organisation", new OrganisationPart(organisation, window, marks).node()));
            };
            pages.put(topic, page(topic, parts));
        }
        TopicChooser<Topic> topics = chooser(first, pages);
        VBox.setVgrow(topics, Priority.ALWAYS);
        root = new VBox(notKept, topics);
        root.addEventFilter(KeyEvent.ANY, practice::key);
        listening = Subscription.combine(
                model.remembered.settingsProperty().subscribe(now -> marks.forEach(mark -> mark.accept(now))),
                model.remembered.notKeptProperty().subscribe(failed -> OptionalNodes.show(notKept, failed)));
    }

    private TopicChooser<Topic> chooser(Topic first, Map<Topic, Page> pages) {
        BorderPane beside = new BorderPane();
        ObjectProperty<Topic> chosen = new SimpleObjectProperty<>(first);
        chosen.subscribe(topic -> beside.setCenter(pages.get(topic)));
        return new TopicChooser<>(
                new TopicChooser.ChooserLabels(
                        messages.get("settings.title"),
                        messages.get("settings.topics"),
                        messages.get("settings.title")),
                List.of(Topic.values()),
                topic -> messages.get("settings.topic-" + topic.code()),
                chosen,
                beside);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        listening.unsubscribe();
    }

    private Page page(Topic topic, List<Node> parts) {
        VBox all = Panes.column("parts", parts);
        Page page = new Page(messages.get("settings.topic-" + topic.code()), all);
        page.getStyleClass().add("topic-page");
        return page;
    }

    private Label quiet(String key) {
        return TextLabels.quiet(messages.get("settings." + key));
    }

    private Node text() {
        return part("text", textSize(), wideSpacing(), quiet("text-note"));
    }

    private Node lock() {
        return part("lock", minutes(), onMinimise(), quiet("lock-note"));
    }

    private Node face() {
        return part("name", new WindowDisguisePart(model, messages, marks).node(), quiet("name-note"), plainMenu());
    }

    private Node list() {
        return part("list", new DiaryListPart(model, messages, marks).node());
    }

    private Node part(String name, Node... below) {
        VBox part = Panes.card(messages.get("settings." + name));
        VBox inner = Panes.column("settings-part", below);
        part.getChildren().add(inner);
        return part;
    }

    private Label notKept() {
        Label words = TextLabels.paragraph(messages.get("common.not-kept"));
        words.getStyleClass().add("note");
        return words;
    }

    private Node minutes() {
        ChoiceGroup<Integer> choices = new ChoiceGroup<>(messages.get("settings.lock"), model::lockAfter);
        for (int minutes : HidingSettings.CHOICES) {
            choices.add(minutes, messages.get(minutes == 1 ? "settings.one-minute" : "settings.minutes", minutes));
        }
        return marked(choices, now -> now.hiding().minutes());
    }

    private Node onMinimise() {
        return tick(
                "settings.lock-minimised",
                "settings.lock-minimised-help",
                model::lockOnMinimise,
                now -> now.hiding().onMinimise());
    }

    private Node cover() {
        return tick(
                "settings.cover-start",
                "settings.cover-help",
                model::cover,
                now -> now.hiding().covered());
    }

    private Node othersWords() {
        return tick(
                "settings.others-words",
                "settings.others-words-help",
                model::showOthersWords,
                now -> now.hiding().othersWords());
    }

    private Node plainMenu() {
        return tick(
                "settings.plain-menu",
                "settings.plain-menu-help",
                model::plainMenu,
                now -> now.appearance().face().plainMenu());
    }

    private Node tick(String key, String help, Consumer<Boolean> set, Predicate<Settings> held) {
        CheckBox box = Buttons.check(messages.get(key));
        box.setOnAction(_ -> set.accept(box.isSelected()));
        marks.add(now -> box.setSelected(held.test(now)));
        return Buttons.explained(box, messages.get(help));
    }

    private Node hiding() {
        ChoiceGroup<HidingMethod> choices =
                new ChoiceGroup<>(Panes.column("choice-column"), messages.get("settings.hide"), model::hideBy);
        for (HidingMethod way : HidingMethod.values()) {
            String key = "settings.hide-" + way.code();
            choices.add(way, messages.get(key), messages.get(key + "-text"));
        }
        return marked(choices, now -> now.hiding().way());
    }

    private Node keys(Consumer<Destination> go) {
        Button passphrase = Buttons.plain(
                messages.get("settings.passphrase-change"), () -> go.accept(new Destination.ChangePassphrase()));
        Button recovery =
                Buttons.plain(messages.get("settings.recovery"), () -> go.accept(new Destination.RecoverySheet()));
        Button access = Buttons.plain(messages.get("settings.access"), () -> go.accept(new Destination.Access()));
        return new VBox(Panes.buttons(passphrase, recovery, access), quiet("keys-note"));
    }

    private Node textSize() {
        Button smaller = Buttons.plain(messages.get("settings.text-smaller"), model::shrinkText);
        Button larger = Buttons.plain(messages.get("settings.text-larger"), model::enlargeText);
        Button usual = Buttons.plain(messages.get("settings.text-usual"), model::resetText);
        Label percent = TextLabels.paragraph("");
        marks.add(now -> {
            int size = now.appearance().textPercent();
            percent.setText(messages.get("settings.text-percent", size));
            // Faint and not disabled: disabling a button would move the focus elsewhere.
            smaller.setOpacity(size == Appearance.SMALLEST ? FAINT : 1);
            larger.setOpacity(size == Appearance.LARGEST ? FAINT : 1);
        });
        Pane row = Panes.flow("choice-row");
        row.getChildren().addAll(smaller, percent, larger, usual);
        return row;
    }

    private Node wideSpacing() {
        CheckBox box = Buttons.check(messages.get("settings.text-wide"));
        box.setOnAction(_ -> model.wideSpacing(box.isSelected()));
        marks.add(now -> box.setSelected(now.appearance().wide()));
        return box;
    }

    private Node looks() {
        ChoiceGroup<ColourScheme> choices = new ChoiceGroup<>(messages.get("settings.look"), model::look);
        for (ColourScheme look : ColourScheme.values()) {
            choices.add(look, messages.get("settings.look-" + look.code()));
        }
        return marked(choices, now -> now.appearance().look());
    }

    /** The choice of a language, each named in itself. Nothing while there is only one. */
    private Node languages(List<Locale> languages) {
        ChoiceGroup<String> choices = new ChoiceGroup<>(messages.get("settings.language"), model::language);
        choices.add("", messages.get("settings.language-system"));
        languages.forEach(one -> choices.add(one.getLanguage(), one.getDisplayLanguage(one)));
        Node part = part("language", marked(choices, now -> now.appearance().language()), quiet("language-note"));
        OptionalNodes.show(part, languages.size() > 1);
        return part;
    }

    private Node dates() {
        ChoiceGroup<DateStyle> choices = new ChoiceGroup<>(messages.get("settings.dates"), model::dates);
        for (DateStyle style : DateStyle.values()) {
            choices.addLine(style, messages.formats().date(EXAMPLE, style));
        }
        return part("dates", marked(choices, now -> now.appearance().dates()), quiet("dates-note"));
    }

    private Node exhibitLabels() {
        ChoiceGroup<ExhibitLabelStyle> choices =
                new ChoiceGroup<>(messages.get("settings.labels"), model::exhibitLabels);
        for (ExhibitLabelStyle style : ExhibitLabelStyle.values()) {
            String initials = messages.get("settings.labels-initials");
            choices.add(
                    style, messages.get("settings.labels-example", style.label(initials, 1), style.label(initials, 2)));
        }
        return part("labels", marked(choices, Settings::exhibitLabels), quiet("labels-note"));
    }

    private Node copies() {
        ChoiceGroup<Integer> choices = new ChoiceGroup<>(messages.get("settings.copies"), model::sayCopyAfter);
        for (int days : Settings.COPY_DAYS) {
            choices.add(days, days == 0 ? messages.get("settings.copies-never") : messages.get("settings.days", days));
        }
        return part("copies", marked(choices, Settings::copyDays), quiet("copies-note"));
    }

    private Node place() {
        CheckBox box = Buttons.check(messages.get("settings.remember"));
        box.setOnAction(_ -> model.rememberDiary(box.isSelected()));
        marks.add(_ -> box.setSelected(model.isDiaryRemembered()));
        VBox part = new VBox(TextLabels.paragraph(messages.get("settings.place-is", model.diary.toString())));
        model.copy
                .map(new CopyFormatter(messages)::of)
                .map(TextLabels::paragraph)
                .ifPresent(part.getChildren()::add);
        part.getChildren().add(Buttons.explained(box, messages.get("settings.remember-help")));
        return part;
    }

    private Node lastHeads() {
        CheckBox box = Buttons.check(messages.get("settings.heads-keep"));
        box.setOnAction(_ -> model.keepLastHeads(box.isSelected()));
        marks.add(now -> box.setSelected(now.lastHeads().kept()));
        VBox part = Buttons.explained(box, messages.get("settings.heads-what"));
        part.getChildren().add(quiet("heads-leaves"));
        return part;
    }

    private Node kept() {
        Label state = TextLabels.paragraph("");
        Button forget = Buttons.plain(messages.get("settings.forget"), model::forgetAll);
        marks.add(now -> state.setText(
                now.equals(Settings.NONE)
                        ? messages.get("settings.kept-nothing")
                        : messages.get("settings.kept-file", model.file().toString())));
        return new VBox(state, Panes.buttons(forget), quiet("forget-help"));
    }

    private <T> Node marked(ChoiceGroup<T> choices, Function<Settings, T> held) {
        marks.add(now -> choices.mark(held.apply(now)));
        return choices.pane();
    }
}
