package org.daybook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.control.GroupedLines.Group;
import org.junit.jupiter.api.Test;

@ToolkitTest
class GroupedLinesTest {
    @Test
    void manyLinesHaveTheHeadingsOfTheirGroupsAndAnEmptyGroupHasNone() throws Exception {
        assertThat(texts(new Group("Who", lines(4)), new Group("Where", lines(0)), new Group("What", lines(3))))
                .startsWith("Who", "label 1", "text 1")
                .contains("What")
                .doesNotContain("Where");
    }

    @Test
    void fewLinesAndLinesOfOneGroupHaveNoHeading() throws Exception {
        assertThat(texts(new Group("Who", lines(2)), new Group("What", lines(3))))
                .doesNotContain("Who", "What")
                .hasSize(10);
        assertThat(texts(new Group("Who", lines(9)), new Group("What", lines(0))))
                .doesNotContain("Who");
    }

    private static List<LinesPane.Line> lines(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new LinesPane.Line("label " + i, "text " + i))
                .toList();
    }

    private static List<String> texts(Group... groups) throws Exception {
        return Fx.on(() -> {
            List<String> texts = new ArrayList<>();
            collect(new GroupedLines(List.of(groups)), texts);
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
