package org.daybook.ui.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.redaction.Clue;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;

/** The page before a portfolio that the other side may see is made: clues to where the user is, to redact or keep. */
final class CluesPage {
    private static final String KEY = "portfolio.clues-";

    /** A word may be in thousands of imported messages. */
    private static final int PLACES_SHOWN = 100;

    private static final int PAGES_SHOWN = 12;

    private final PortfolioModel model;
    private final CluesModel clues;
    private final Messages messages;
    private final VBox found = Panes.column("column");
    private final VBox own = new VBox();
    private final Node page;

    CluesPage(PortfolioModel model, Messages messages) {
        this.model = model;
        this.clues = model.clues();
        this.messages = messages;
        own.getStyleClass().add("lines");
        Button on = Buttons.primary(messages.get("portfolio.next"), model::next);
        on.disableProperty().bind(clues.seenProperty().not());
        Page steps = PortfolioStepPage.of(
                messages,
                4,
                model.stepsProperty(),
                messages.get(KEY + "title"),
                List.of(
                        TextLabels.paragraph(messages.get(KEY + "lead")),
                        PortfolioStepPage.warning(messages.get(KEY + "limits")),
                        new ProblemNote(messages, clues.failureProperty()),
                        found,
                        ownWords()));
        page = PortfolioStepPage.withBar(steps, messages, model::back, on);
        clues.seenProperty().subscribe(_ -> show());
        clues.masked().addListener((SetChangeListener<String>) _ -> showOwn());
    }

    Node node() {
        return page;
    }

    private void show() {
        found.getChildren().clear();
        if (!clues.seenProperty().get()) {
            found.getChildren().add(TextLabels.quiet(messages.get(KEY + "looking")));
            return;
        }
        List<Clue> all = clues.cluesProperty().get();
        if (all.isEmpty()) {
            found.getChildren().add(TextLabels.paragraph(messages.get(KEY + "none")));
        }
        for (Clue.ClueKind kind : Clue.ClueKind.values()) {
            List<Clue> some = all.stream().filter(clue -> clue.kind() == kind).toList();
            if (!some.isEmpty()) {
                found.getChildren().add(part(kind, some));
            }
        }
        showOwn();
    }

    private Node part(Clue.ClueKind kind, List<Clue> some) {
        List<Node> rows = new ArrayList<>(List.of(TextLabels.quiet(messages.get(KEY + kind.code() + "-note"))));
        some.forEach(clue -> rows.add(row(clue)));
        return PortfolioStepPage.part(messages.get(KEY + kind.code()), rows.toArray(Node[]::new));
    }

    private Node row(Clue clue) {
        if (clue.kind() == Clue.ClueKind.ROUTINE) {
            return said(clue);
        }
        CheckBox check = new CheckBox(
                switch (clue.kind()) {
                    case FILE -> messages.get(KEY + "leave-out", clue.words());
                    case ECHO ->
                        messages.get(
                                KEY + "mask-echo",
                                clue.words(),
                                clue.places().getFirst().name());
                    default ->
                        messages.get(KEY + "mask", clue.words(), clue.places().size());
                });
        check.setWrapText(true);
        check.setAccessibleText(check.getText());
        if (clue.exhibit() == null) {
            follow(check, clues.masked(), clue.words());
        } else {
            follow(check, clues.leftOut(), clue.exhibit());
        }
        return Panes.column("line", check, isLong(clue) ? places(clue) : said(clue), pages(clue));
    }

    private static boolean isLong(Clue clue) {
        return clue.kind() != Clue.ClueKind.ECHO && clue.places().size() > 1;
    }

    private static <T> void follow(CheckBox check, ObservableSet<T> chosen, T one) {
        check.setSelected(chosen.contains(one));
        check.selectedProperty().subscribe((_, on) -> {
            if (on) {
                chosen.add(one);
            } else {
                chosen.remove(one);
            }
        });
    }

    private Node places(Clue clue) {
        FoldingPane fold = new FoldingPane();
        fold.setText(messages.get(KEY + "places"));
        fold.setAccessibleText(messages.get(KEY + "places-of", clue.words()));
        fold.expandedProperty().subscribe(open -> {
            if (open && fold.getContent() == null) {
                VBox lines = new VBox();
                lines.getStyleClass().addAll("section-body", "lines");
                clue.places().stream()
                        .limit(PLACES_SHOWN)
                        .forEach(place -> lines.getChildren()
                                .add(TextLabels.quiet(messages.get(KEY + "place", place.name(), place.around()))));
                if (clue.places().size() > PLACES_SHOWN) {
                    lines.getChildren()
                            .add(TextLabels.quiet(messages.count(
                                    KEY + "more-places", clue.places().size() - PLACES_SHOWN)));
                }
                fold.setContent(lines);
            }
        });
        return fold;
    }

    private Node pages(Clue clue) {
        return Panes.flow(
                "link-row",
                clue.pages().stream()
                        .limit(PAGES_SHOWN)
                        .map(page -> Buttons.link(messages.get(KEY + "page", page), () -> model.lookAt(page)))
                        .toList());
    }

    private Node said(Clue clue) {
        return TextLabels.quiet(clue.places().stream()
                .skip(clue.kind() == Clue.ClueKind.ECHO ? 1 : 0)
                .map(place -> messages.get(KEY + "place", place.name(), place.around()))
                .collect(Collectors.joining(" ")));
    }

    private Node ownWords() {
        TextField words = new TextField();
        Button mask = Buttons.plain(messages.get(KEY + "mask-own"));
        Runnable take = () -> {
            clues.mask(words.getText());
            words.clear();
        };
        mask.setOnAction(_ -> take.run());
        words.setOnAction(_ -> take.run());
        return PortfolioStepPage.part(
                messages.get(KEY + "own"),
                new FieldRow(messages.get(KEY + "own-words"), words, messages.get(KEY + "own-help")),
                Panes.buttons(mask),
                own);
    }

    /** Shows the words in none of the lists above. */
    private void showOwn() {
        Set<String> listed =
                clues.cluesProperty().get().stream().map(Clue::words).collect(Collectors.toSet());
        own.getChildren().clear();
        clues.masked().stream()
                .filter(words -> !listed.contains(words))
                .sorted(Comparator.naturalOrder())
                .forEach(words -> {
                    Button leave = Buttons.quiet(
                            messages.get(KEY + "unmask", words),
                            () -> clues.masked().remove(words));
                    own.getChildren().add(leave);
                });
    }
}
