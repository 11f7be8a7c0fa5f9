package org.daybook.ui.toolkit.label;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.daybook.index.text.Sentence;

/** Labels that wrap instead of being cut, in the few sizes the program uses. */
public final class TextLabels {
    private static final String PARAGRAPH = "paragraph";

    private TextLabels() {}

    /** The name of a page or sheet. */
    public static Label title(String text) {
        return styled(text, "page-title");
    }

    /** The name of a part of a page. */
    public static Label heading(String text) {
        return styled(text, "part-heading");
    }

    public static Label paragraph(String text) {
        return styled(text, PARAGRAPH);
    }

    /** The name of a control or of a group of them, or of the few lines below it. */
    public static Label legend(String text) {
        Label legend = paragraph(text);
        legend.getStyleClass().add("field-label");
        return legend;
    }

    /** A line of secondary text. */
    public static Label quiet(String text) {
        return styled(text, "quiet");
    }

    /** What is wrong with something, shown while there is anything wrong. */
    public static Label problem(ObservableValue<String> words) {
        Label problem = quiet("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(words);
        OptionalNodes.showWhile(problem, problem.textProperty().isNotEmpty());
        return problem;
    }

    /** A line of a row in a list, which is filled anew while the list scrolls and cut where the row is not high enough. */
    public static Label row(String style) {
        Label label = new Wrapped("");
        label.setMinHeight(0);
        label.getStyleClass().add(style);
        TextOrientation.follow(label);
        return label;
    }

    /**
     * Marks parts of the paragraphs of a page.
     *
     * @param page what is looked through, deep down
     * @param marked gives the parts of a text that are to be marked
     */
    public static void mark(Node page, Function<String, List<Sentence.SentenceRange>> marked) {
        if (page instanceof Wrapped label) {
            boolean paragraph = label.getStyleClass().contains(PARAGRAPH);
            label.mark(paragraph ? marked.apply(label.getText()) : List.of());
        } else if (page instanceof TitledPane fold && fold.getContent() != null) {
            mark(fold.getContent(), marked);
        } else if (page instanceof ScrollPane scroll && scroll.getContent() != null) {
            mark(scroll.getContent(), marked);
        } else if (page instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> mark(child, marked));
        }
    }

    private static Label styled(String text, String style) {
        Label label = new Wrapped(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.getStyleClass().add(style);
        TextOrientation.follow(label);
        return label;
    }

    /** Caches its height for a width, since one layout asks several times and each would measure the text again. */
    private static final class Wrapped extends Label {
        private double measuredFor = Double.NaN;
        private double height;
        private List<Sentence.SentenceRange> ranges = List.of();

        /** Behind the text and below it, or none: they are created when something is first marked. */
        private List<Path> marks = List.of();

        private final RightToLeftTextRepair runs = new RightToLeftTextRepair(this);

        Wrapped(String text) {
            super(text);
        }

        void mark(List<Sentence.SentenceRange> parts) {
            ranges = List.copyOf(parts);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            runs.layOut();
            if (ranges.isEmpty() && marks.isEmpty()) {
                return;
            }
            if (marks.isEmpty()) {
                marks = List.of(path("text-marks"), path("text-mark-lines"));
            }
            marks.forEach(path -> path.getElements().clear());
            getChildren().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .findFirst()
                    .ifPresent(this::draw);
        }

        /** Draws the marks behind the text as it is laid out, and a line below each: they fit any script and any line break. */
        private void draw(Text text) {
            ranges.stream()
                    .filter(range -> range.end() <= text.getText().length())
                    .forEach(range -> {
                        marks.getFirst().getElements().addAll(text.rangeShape(range.start(), range.end()));
                        marks.getLast().getElements().addAll(text.underlineShape(range.start(), range.end()));
                    });
            for (Path path : marks) {
                path.setLayoutX(text.getLayoutX());
                path.setLayoutY(text.getLayoutY());
            }
            if (!getChildren().contains(marks.getFirst())) {
                getChildren().addAll(0, marks);
            }
        }

        private static Path path(String style) {
            Path path = new Path();
            path.setManaged(false);
            path.getStyleClass().add(style);
            return path;
        }

        @Override
        public void requestLayout() {
            measuredFor = Double.NaN;
            super.requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            if (width != measuredFor) {
                height = runs.height(width).orElseGet(() -> super.computePrefHeight(width));
                measuredFor = width;
            }
            return height;
        }
    }
}
