package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.importing.mail.MailContent;
import org.daybook.session.Opened;
import org.daybook.sound.CollectingDevice;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.player.RecordingModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExhibitPreviewModelTest extends DeskFixture {
    private Shelf shelf;
    private ExhibitPreviewModel model;

    @BeforeEach
    void openDiary() throws Exception {
        shelf = new Shelf(desk, folder);
        model = new ExhibitPreviewModel(desk.context());
    }

    @Nested
    class APicture {
        @Test
        void isSeenAndItsPixelsGoWhenTheScreenIsLeft() throws Exception {
            PreviewState.PicturePreview seen = (PreviewState.PicturePreview) look(shelf.add("a.png", png(), null));
            assertThat(seen.argb()).containsOnly(0xff204060);
            model.drop();
            assertThat(seen.argb()).containsOnly(0);
            assertThat(model.state.get()).isEqualTo(new PreviewState.NoPreview(""));
        }

        @Test
        void thatIsHardToLookAtStaysCoveredUntilSheAsks() throws Exception {
            ExhibitHistory added = shelf.add("a.png", png(), null);
            ExhibitHistory covered = desk.on(() -> Opened.of(desk.session())
                    .exhibits()
                    .amend(added.current().with(new ExhibitHandling(true, true, "")), "", Authorship.OWNER, null));
            model.open(covered);
            assertThat(model.state.get()).isInstanceOf(PreviewState.CoveredPreview.class);
            model.uncover();
            desk.until(() -> model.state.get() instanceof PreviewState.PicturePreview);
            model.cover();
            assertThat(model.state.get()).isInstanceOf(PreviewState.CoveredPreview.class);
        }

        @Test
        void ofAPhoneIsSeenWholeInTheEnd() throws Exception {
            Path photo = Path.of("src/test/resources/org/daybook/evidence/picture/grid.heic");
            ExhibitHistory added = shelf.add("a.heic", Files.readAllBytes(photo), null);
            model.open(added);
            desk.until(() -> model.state.get() instanceof PreviewState.PicturePreview seen && !seen.isComing());
            PreviewState.PicturePreview seen = (PreviewState.PicturePreview) model.state.get();
            assertThat(seen.width()).isEqualTo(seen.fullWidth());
        }

        @Test
        void thatIsAnimatedIsSeenStepByStep() throws Exception {
            Path moving = Path.of("src/test/resources/org/daybook/evidence/picture/square.gif");
            PreviewState seen = look(shelf.add("a.gif", Files.readAllBytes(moving), null));
            assertThat(seen).isInstanceOf(PreviewState.PicturePreview.class);
            PreviewState.PicturePreview first = (PreviewState.PicturePreview) seen;
            assertThat(first.pages()).isEqualTo(5);
            model.turnTo(6);
            model.turnTo(3);
            desk.until(() -> model.state.get() instanceof PreviewState.PicturePreview now && now.page() == 3);
            assertThat(((PreviewState.PicturePreview) model.state.get()).time()).isEqualTo(500);
            assertThat(first.argb()).containsOnly(0);
        }

        @Test
        void thatIsCutOffSaysSo() throws Exception {
            byte[] half = Arrays.copyOf(png(), 60);
            assertThat(look(shelf.add("a.png", half, null)))
                    .isEqualTo(new PreviewState.NoPreview(desk.messages().get("problem.picture-broken")));
        }

        @Test
        void thatArrivesAfterSheLeftIsWiped() throws Exception {
            model.open(shelf.add("a.png", png(), null));
            model.drop();
            model.open(shelf.add("b.txt", "later"));
            desk.until(() -> model.state.get() instanceof PreviewState.WordsPreview);
        }
    }

    @Nested
    class ADocument {
        @Test
        void isTurnedPageByPage() throws Exception {
            PreviewState.PicturePreview first = (PreviewState.PicturePreview) look(shelf.add("a.pdf", Shelf.PDF, null));
            assertThat(first.page()).isEqualTo(1);
            assertThat(first.pages()).isEqualTo(2);
            assertThat(first.width()).isGreaterThan(first.height());
            // The document itself is handed over after its first page.
            model.turnTo(3);
            desk.until(() -> {
                model.turnTo(2);
                return model.state.get() instanceof PreviewState.PicturePreview now && now.page() == 2;
            });
            PreviewState.PicturePreview second = (PreviewState.PicturePreview) model.state.get();
            assertThat(second.height()).isGreaterThan(second.width());
            model.drop();
        }
    }

    @Nested
    class Anything {
        @Test
        void thatIsTextIsRead() throws Exception {
            PreviewState.WordsPreview words =
                    (PreviewState.WordsPreview) look(shelf.add("a.txt", "I know where you park"));
            assertThat(words.text().text()).isEqualTo("I know where you park");
        }

        @Test
        void thatIsAnEmailIsReadWithWhatCameWithIt() throws Exception {
            PreviewState.MailPreview mail =
                    (PreviewState.MailPreview) look(shelf.add("a.eml", mailWith("image/png", "door.png", png())));
            assertThat(mail.text().text()).isEqualTo("I see you");
            assertThat(mail.mail().first("from")).contains("Craïg <craig@example.org>");
            assertThat(mail.mail().attached())
                    .containsExactly(new MailContent.Attached("door.png", "image/png", png().length));
            for (PictureBounds bounds : List.of(PictureBounds.THUMBNAIL, PictureBounds.SCREEN)) {
                assertThat(model.attachedPicture(0, bounds, () -> false)).isPresent();
                assertThat(model.attachedPicture(1, bounds, () -> false)).isEmpty();
            }
        }

        @Test
        void thatIsAnEmailPlaysTheVoiceNoteThatCameWithIt() throws Exception {
            look(shelf.add("a.eml", mailWith("audio/ogg", "note.opus", Recordings.made("tone.opus"))));
            CollectingDevice device = new CollectingDevice();
            RecordingModel player = model.playAttached(0, (_, _) -> device);
            desk.until(() -> player.factsProperty().get() != null);
            desk.until(() -> !player.playingProperty().get());
            assertThat(device.heard()).isNotEqualTo(new short[device.heard().length]);
            assertThat(player.positionProperty().get()).isEqualTo(1_500_000);
            player.drop();
            desk.tellAll();
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all()))
                    .hasSize(1);
        }

        @Test
        void thatIsAnEmailSheKeepsCoveredPlaysNothingByItself() throws Exception {
            ExhibitHistory added = shelf.add("a.eml", mailWith("audio/ogg", "note.opus", Recordings.made("tone.opus")));
            model.open(desk.on(() -> Opened.of(desk.session())
                    .exhibits()
                    .amend(added.current().with(new ExhibitHandling(true, true, "")), "", Authorship.OWNER, null)));
            CollectingDevice device = new CollectingDevice();
            RecordingModel player = model.playAttached(0, (_, _) -> device);
            desk.until(() -> player.factsProperty().get() != null);
            desk.tellAll();
            assertThat(player.playingProperty().get()).isFalse();
            player.play();
            desk.until(() -> !player.playingProperty().get());
            assertThat(device.heard()).isNotEmpty().containsOnly((short) 0);
            player.drop();
            desk.tellAll();
        }

        @Test
        void thatIsAnEmailSaysThatADamagedRecordingCannotBePlayed() throws Exception {
            byte[] half = Arrays.copyOf(Recordings.made("tone.m4a"), 900);
            look(shelf.add("a.eml", mailWith("audio/mp4", "note.m4a", half)));
            for (int number : List.of(0, 1)) {
                RecordingModel player = model.playAttached(number, (_, _) -> new CollectingDevice());
                desk.until(() -> !player.noticeProperty().get().isEmpty());
                assertThat(player.noticeProperty().get())
                        .isEqualTo(desk.messages().get("problem.recording-broken"));
                player.drop();
            }
            desk.tellAll();
        }

        @Test
        void thatIsADocumentIsReadAsText() throws Exception {
            byte[] rtf = "{\\rtf1\\ansi I know\\par}".getBytes(StandardCharsets.US_ASCII);
            PreviewState.WordsPreview words = (PreviewState.WordsPreview) look(shelf.add("a.rtf", rtf, null));
            assertThat(words.text().text()).isEqualTo("I know");
            assertThat(look(shelf.add("b.rtf", "{\\rtf1\\ansi{{")))
                    .isEqualTo(new PreviewState.NoPreview(desk.messages().get("exhibit.look-broken")));
        }

        @Test
        void elseSaysThatItCannotBeShown() throws Exception {
            assertThat(look(shelf.add("a.bin", new byte[] {1, 2, 3, 0, 0, 5}, null)))
                    .isEqualTo(new PreviewState.NoPreview(desk.messages().get("exhibit.look-other")));
        }

        @Test
        void thatIsDamagedSaysSo() throws Exception {
            ExhibitHistory added = shelf.add("a.txt", "I know where you park");
            desk.reopenWithBrokenFiles();
            model = new ExhibitPreviewModel(desk.context());
            assertThat(look(desk.on(() ->
                            Opened.of(desk.session()).exhibits().one(added.id()).orElseThrow())))
                    .isEqualTo(new PreviewState.NoPreview(desk.messages().get("problem.exhibit-damaged")));
        }
    }

    private PreviewState look(ExhibitHistory exhibit) throws Exception {
        model.open(exhibit);
        desk.until(() -> !(model.state.get() instanceof PreviewState.LoadingPreview));
        return model.state.get();
    }

    private static String mailWith(String type, String name, byte[] attached) {
        return """
                From: =?utf-8?q?Cra=C3=AFg?= <craig@example.org>
                To: ann@example.org
                Date: Tue, 3 Nov 2026 21:05:00 +0000
                Subject: You
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/html; charset=utf-8

                <p>I see you<img src="https://example.org/seen.png"></p>
                --x
                Content-Type: %s; name="%s"
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(type, name, Base64.getMimeEncoder().encodeToString(attached))
                .replace("\n", "\r\n");
    }

    private static byte[] png() throws Exception {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, 0x204060);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
