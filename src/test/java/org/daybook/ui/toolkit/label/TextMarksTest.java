package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.daybook.index.SentenceFinder;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class TextMarksTest {
    @Test
    void foundWordsOfAnyScriptAreMarkedWhereTheyAreLaidOutAndLabelsAreNot() throws Exception {
        Fx.on(() -> {
            Label latin =
                    TextLabels.paragraph("The o\ufb03ce: he rang, rang again. " + "And waited. ".repeat(20) + "Rang.");
            Label arabic = TextLabels.paragraph("\u0633\u064a\u0651\u0627\u0631\u0629 \u0628\u064a\u0636\u0627\u0621");
            Label marks = TextLabels.paragraph("cafe\u0301 noir");
            Label quiet = TextLabels.quiet("rang");
            VBox page = new VBox(latin, arabic, marks, quiet);
            new Scene(page, 300, 600);
            page.applyCss();
            page.layout();

            TextLabels.mark(page, new SentenceFinder("rang office cafe \u0633\u064a\u0627\u0631\u0629")::ranges);
            page.applyCss();
            page.layout();
            assertThat(marked(latin)).isEqualTo(4).isEqualTo(shapes(latin, "text-mark-lines"));
            assertThat(marked(arabic)).isEqualTo(1);
            assertThat(marked(marks)).isEqualTo(1);
            assertThat(marked(quiet)).isZero();

            TextLabels.mark(page, _ -> List.of());
            page.layout();
            assertThat(marked(latin)).isZero();
            return null;
        });
    }

    private static long marked(Label label) {
        return shapes(label, "text-marks");
    }

    private static long shapes(Label label, String style) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Path.class::isInstance)
                .filter(path -> path.getStyleClass().contains(style))
                .flatMap(path -> ((Path) path).getElements().stream())
                .filter(MoveTo.class::isInstance)
                .count();
    }
}
