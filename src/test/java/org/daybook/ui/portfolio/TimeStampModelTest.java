package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.StampService;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.task.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeStampModelTest extends DeskFixture {
    private final byte[] sha256 = Hashes.sha256("portfolio".getBytes(StandardCharsets.UTF_8));
    private TimeStampModel model;

    @BeforeEach
    void open() throws Exception {
        model = new TimeStampModel(
                folder.resolve("notes.pdf.tsr"), ByteSequence.of(sha256), desk.tasks(), desk.errors());
    }

    private Path answerTo(byte[] digest) throws Exception {
        Path file = folder.resolve("answer.tsr");
        Files.write(file, StampService.stamped(TimeStamp.request(digest)));
        return file;
    }

    @Test
    void savesARequestThatHoldsTheDigest() throws Exception {
        assertThat(model.proposedName()).isEqualTo("notes.pdf.tsq");
        Path target = folder.resolve(model.proposedName());
        model.saveRequest(target);
        desk.until(() -> !model.requestedProperty().get().isEmpty());
        assertThat(Files.readAllBytes(target)).isEqualTo(TimeStamp.request(sha256));
    }

    @Test
    void neverWritesARequestOverAnotherFile() throws Exception {
        Path target = folder.resolve("there.tsq");
        Files.writeString(target, "mine");
        model.saveRequest(target);
        desk.until(() -> model.failureProperty().get() != null);
        assertThat(Objects.requireNonNull(model.failureProperty().get()).offer())
                .isEqualTo(Problem.Offer.CHOOSE_ANOTHER_PLACE);
        assertThat(Files.readString(target)).isEqualTo("mine");
    }

    @Test
    void keepsAnAnswerThatHoldsBesideWhatItStamps() throws Exception {
        Path answer = answerTo(sha256);
        model.takeAnswer(answer);
        desk.until(() -> model.answerProperty().get() != null);
        assertThat(model.answerProperty().get())
                .isInstanceOfSatisfying(TimeStampModel.StampResult.Holds.class, holds -> {
                    assertThat(holds.stamp().at()).isEqualTo(StampService.AT);
                    assertThat(holds.kept()).isEqualTo("notes.pdf.tsr");
                });
        assertThat(folder.resolve("notes.pdf.tsr")).hasSameBinaryContentAs(answer);
    }

    @Test
    void takesTheSameAnswerTwice() throws Exception {
        Path answer = answerTo(sha256);
        model.takeAnswer(answer);
        desk.until(() -> model.answerProperty().get() != null);
        model.takeAnswer(folder.resolve("notes.pdf.tsr"));
        desk.tellAll();
        model.takeAnswer(answer);
        desk.tellAll();
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void keepsNothingOfAnAnswerToAnotherRequest() throws Exception {
        model.takeAnswer(answerTo(Hashes.sha256(new byte[] {1})));
        desk.until(() -> model.answerProperty().get() != null);
        assertThat(model.answerProperty().get()).isEqualTo(new TimeStampModel.StampResult.DoesNotHold());
        assertThat(folder.resolve("notes.pdf.tsr")).doesNotExist();
    }

    @Test
    void aFileThatIsNoAnswerDoesNotHold() throws Exception {
        Path file = folder.resolve("other.tsr");
        Files.write(file, new byte[2 << 20]);
        model.takeAnswer(file);
        desk.until(() -> model.answerProperty().get() != null);
        assertThat(model.answerProperty().get()).isEqualTo(new TimeStampModel.StampResult.DoesNotHold());
    }
}
