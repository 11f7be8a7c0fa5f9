package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.incident.Distress;
import org.daybook.incident.field.IncidentField;
import org.daybook.session.Diary;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.form.FormSection;
import org.junit.jupiter.api.Test;

@ToolkitTest
class IncidentControlFactoryTest {
    /** Nothing here searches for incidents to link. */
    @SuppressWarnings("NullAway")
    private static final IncidentLinks UNUSED = null;

    private final Messages messages = new Messages(Locale.UK);

    @Test
    void aScaleBeginsAtNotAtAll() throws Exception {
        Fx.run(() -> {
            IncidentFormFields form = new IncidentFormFields(messages, Diary.CLOCK);
            Parent choice = (Parent) nodes(form).of(IncidentField.DISTRESS);
            Scene scene = new Scene(new VBox(choice));
            List<RadioButton> buttons = new ArrayList<>();
            collect(choice, buttons);
            assertThat(buttons)
                    .extracting(RadioButton::getText)
                    .containsExactly("0 not at all", "1 a little", "2 quite a lot", "3 very much", "Not recorded");
            buttons.getFirst().fire();
            assertThat(form.code(IncidentField.DISTRESS).get()).isEqualTo(Distress.NONE.code());
            assertThat(SceneCheck.faults(scene)).isEmpty();
        });
    }

    /** What happened is asked above the parts. */
    @Test
    void everyFieldIsAskedInAPartOfTheForm() throws Exception {
        Fx.run(() -> {
            IncidentFormFields form = new IncidentFormFields(messages, Diary.CLOCK);
            IncidentDetailSections details =
                    new IncidentDetailSections(messages, form, UNUSED, new UnfoldedParts(), VBox::new);
            List<String> forgotten = Arrays.stream(IncidentField.values())
                    .filter(field -> field != IncidentField.HAPPENED && field != IncidentField.LINKED)
                    .filter(field -> details.reveal(field.field().name()).isEmpty())
                    .map(IncidentField::name)
                    .collect(Collectors.toList());
            assertThat(forgotten).isEmpty();
            assertThat(details.sections).allMatch(section -> section instanceof FormSection<String>);
        });
    }

    @Test
    void aPartThatSheUnfoldedIsOpenTheNextTimeAndOneThatIsOnlyFilledIsNot() throws Exception {
        Fx.run(() -> {
            UnfoldedParts unfolded = new UnfoldedParts();
            IncidentFormFields filled = new IncidentFormFields(messages, Diary.CLOCK);
            filled.text(IncidentField.PLACE).set("at the gate");
            IncidentDetailSections before = new IncidentDetailSections(messages, filled, UNUSED, unfolded, VBox::new);
            before.unfoldFilled();
            assertThat(open(before)).containsExactly(messages.get("form.filled", messages.get("form.section-where")));
            before.sections.getFirst().setExpanded(true);
            assertThat(open(empty(unfolded))).containsExactly(messages.get("form.kind"));
            before.sections.getFirst().setExpanded(false);
            assertThat(open(empty(unfolded))).isEmpty();
        });
    }

    private IncidentDetailSections empty(UnfoldedParts unfolded) {
        IncidentDetailSections details = new IncidentDetailSections(
                messages, new IncidentFormFields(messages, Diary.CLOCK), UNUSED, unfolded, VBox::new);
        details.unfoldFilled();
        return details;
    }

    private static List<String> open(IncidentDetailSections details) {
        return details.sections.stream()
                .filter(FormSection::isExpanded)
                .map(FormSection::getText)
                .toList();
    }

    @Test
    void everyFieldHasALabelAndEveryColumnAQuestion() {
        for (IncidentField field : IncidentField.values()) {
            if (field.field().form() == FieldKind.ROWS) {
                for (Field column : field.field().columns()) {
                    assertNamed(field.field().name() + "-" + column.name(), column.form() != FieldKind.TIME_OF_DAY);
                }
            } else {
                assertThat(messages.has("field." + field.field().name()))
                        .as("field." + field.field().name() + " stands in field.properties")
                        .isTrue();
            }
        }
    }

    private void assertNamed(String name, boolean labelled) {
        assertThat(messages.has("form." + name))
                .as("form." + name + " stands in form.properties")
                .isTrue();
        assertThat(!labelled || messages.has("field." + name))
                .as("field." + name + " stands in field.properties")
                .isTrue();
    }

    private IncidentControlFactory nodes(IncidentFormFields form) {
        return new IncidentControlFactory(messages, form, UNUSED, VBox::new);
    }

    private static void collect(Node node, List<RadioButton> buttons) {
        if (node instanceof RadioButton button) {
            buttons.add(button);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, buttons));
        }
    }
}
