package org.daybook.ui.toolkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.control.GroupedLinesPane.LineGroup;
import org.junit.jupiter.api.Test;

@ToolkitTest
class GroupedLinesPaneTest {
    @Test
    void manyLinesHaveTheHeadingsOfTheirGroupsAndAnEmptyGroupHasNone() throws Exception {
        assertThat(texts(
                        new LineGroup("Who", lines(4)),
                        new LineGroup("Where", lines(0)),
                        new LineGroup("What", lines(3))))
                .startsWith("Who", "label 1", "text 1")
                .contains("What")
                .doesNotContain("Where");
    }

    @Test
    void fewLinesAndLinesOfOneGroupHaveNoHeading() throws Exception {
        assertThat(texts(new LineGroup("Who", lines(2)), new LineGroup("What", lines(3))))
                .doesNotContain("Who", "What")
                .hasSize(10);
        assertThat(texts(new LineGroup("Who", lines(9)), new LineGroup("What", lines(0))))
                .doesNotContain("Who");
    }

    private static List<LabelledLinesPane.LabelledLine> lines(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new LabelledLinesPane.LabelledLine("label " + i, "text " + i))
                .toList();
    }

    private static List<String> texts(LineGroup... groups) throws Exception {
        return Fx.on(() -> {
            List<String> texts = new ArrayList<>();
            collect(new GroupedLinesPane(List.of(groups)), texts);
            return texts;
        });
    }

    private static void collect(Parent parent, List<String> texts) {
        parent.getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof Label label) {
                texts.add(label.getText());
            } else if (child instanceof Parent inner) {
                collect(inner, texts);
            }
        });
    }
}
