package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.recording.Recordings;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of an exhibit offers and says of its file. */
@ToolkitTest
class ExhibitViewTest extends DeskFixture {
    private static final String REDACT = "Make a redacted copy";
    private static final String PARTS = "Keep part of it";
    private static final String TRANSCRIBE = "Write down what is said";
    private static final String PART_READ = "Only part of this could be read: the file is damaged or incomplete.";

    private Shelf shelf;
    private ModalLayer layer;
    private @Nullable ExhibitView view;

    @BeforeEach
    void prepare() throws Exception {
        shelf = new Shelf(desk, folder);
        layer = Fx.on(ModalLayer::new);
    }

    @AfterEach
    void drop() throws Exception {
        ExhibitView shown = view;
        if (shown != null) {
            Fx.run(shown::drop);
        }
        desk.tellAll();
    }

    @Test
    void aRecordingThatCanBePlayedOffersWhatCanBeMadeOfIt() throws Exception {
        open(shelf.add("note.opus", Recordings.made("tone.opus"), null));
        desk.until(() -> said().contains("Play"));
        assertThat(said()).contains(REDACT, PARTS, TRANSCRIBE);
    }

    @Test
    void oneThatCannotBePlayedOffersNothingOfThat() throws Exception {
        open(shelf.add("note.mp4", Arrays.copyOf(Recordings.made("film.mp4"), 900), null));
        desk.until(() -> said().contains(desk.messages().get("problem.recording-broken")));
        assertThat(said()).doesNotContain(REDACT, PARTS, TRANSCRIBE).contains("Save a copy");
    }

    @Test
    void aPictureThatCannotBeReadOffersNoCopyOfIt() throws Exception {
        open(shelf.add("moving.gif", Arrays.copyOf(moving(), 60), null));
        desk.until(() -> said().contains(desk.messages().get("problem.picture-broken")));
        assertThat(said()).doesNotContain(REDACT);
    }

    @Test
    void anAnimatedPictureThatIsCutOffSaysSo() throws Exception {
        byte[] whole = moving();
        open(shelf.add("cut.gif", Arrays.copyOf(whole, whole.length - 20), null));
        desk.until(() -> said().contains(PART_READ));
        assertThat(said()).contains(REDACT);
    }

    @Test
    void aWholeOneDoesNot() throws Exception {
        open(shelf.add("whole.gif", moving(), null));
        desk.until(() -> said().stream().anyMatch(words -> words.startsWith("Picture 1 of 5")));
        assertThat(said()).doesNotContain(PART_READ);
    }

    private static byte[] moving() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/org/daybook/evidence/picture/square.gif"));
    }

    private void open(ExhibitHistory exhibit) throws Exception {
        Fx.run(() -> {
            DiaryContext context =
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
            ExhibitModel model = new ExhibitModel(context);
            ExhibitView made = new ExhibitView(model, context, Contexts.adding(context));
            view = made;
            layer.setPage(made.node());
            new Scene(layer, 900, 2400);
            model.open(new Destination.ShowExhibit(exhibit.id(), null));
        });
        desk.until(() -> !said().isEmpty());
    }

    /** The texts that are seen. */
    private List<String> said() {
        try {
            return Fx.on(() -> {
                layer.applyCss();
                layer.layout();
                return layer.lookupAll("*").stream()
                        .filter(ExhibitViewTest::isSeen)
                        .flatMap(node -> node instanceof Labeled one ? Stream.of(one.getText()) : Stream.empty())
                        .filter(text -> text != null && !text.isEmpty())
                        .toList();
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
