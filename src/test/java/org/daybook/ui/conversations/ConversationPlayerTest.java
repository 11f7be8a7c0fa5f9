package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.Attachment;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.job.importing.ImportedChat;
import org.daybook.session.OpenCase;
import org.daybook.session.Opened;
import org.daybook.sound.CollectingDevice;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.conversations.ConversationPlayer.PlayerState;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came with messages is played where it stands. */
class ConversationPlayerTest extends DeskFixture {
    private final CollectingDevice device = new CollectingDevice();
    private ConversationModel conversation;
    private ConversationPlayer player;

    @BeforeEach
    void imported() throws Exception {
        conversation = new ConversationModel(desk.context());
        conversation.open(new Destination.ShowConversation(
                ImportedChat.of(desk.session(), ImportedChat.withRecordings(folder))
                        .id(),
                0,
                0));
        desk.until(() -> conversation.read.get() != null);
        player = new ConversationPlayer(desk.context(), (_, _) -> device);
    }

    @AfterEach
    void stop() {
        player.stop();
        conversation.drop();
        desk.tellAll();
    }

    private AttachedMedia recording(int line) {
        return conversation
                .sent(conversation.lines.get(line).row(), Attachment::isRecording)
                .getFirst();
    }

    private PlayerState.OpenedRecording opened(int line) throws InterruptedException {
        player.play(recording(line));
        desk.until(() -> player.look.get() instanceof PlayerState.OpenedRecording);
        return (PlayerState.OpenedRecording) player.look.get();
    }

    @Test
    void aVoiceNoteIsPlayedAtOnceAndNothingOfItIsKept() throws Exception {
        PlayerState.OpenedRecording note = opened(0);
        desk.until(() -> !note.player().playingProperty().get());
        assertThat(device.heard()).isNotEqualTo(new short[device.heard().length]);
        assertThat(note.player().lengthProperty().get()).isBetween(1_400_000L, 1_600_000L);
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all())).hasSize(1);
    }

    @Test
    void onlyOneIsPlayedAtATimeAndAFilmIsToldFromSound() throws Exception {
        PlayerState.OpenedRecording note = opened(0);
        assertThat(recording(0).attachment().isFilm()).isFalse();
        assertThat(recording(1).attachment().isFilm()).isTrue();
        player.play(recording(1));
        assertThat(note.player().playingProperty().get()).isFalse();
        player.stop();
        assertThat(player.look.get()).isNull();
    }

    @Test
    void oneThatIsKeptCoveredStaysSoAndIsSilentWhenItIsShown() throws Exception {
        desk.on(() -> {
            OpenCase open = Opened.of(desk.session());
            Exhibit original = open.exhibits().all().getFirst().current();
            return open.exhibits()
                    .amend(original.with(new ExhibitHandling(true, true, "")), "", Authorship.OWNER, null);
        });
        player.play(recording(0));
        desk.until(() -> player.look.get() instanceof PlayerState.CoveredRecording);
        player.uncover();
        desk.until(() -> player.look.get() instanceof PlayerState.OpenedRecording);
        PlayerState.OpenedRecording note = (PlayerState.OpenedRecording) player.look.get();
        assertThat(note.player().playingProperty().get()).isFalse();
        note.player().play();
        desk.until(() -> !note.player().playingProperty().get());
        assertThat(device.heard()).isNotEmpty().containsOnly((short) 0);
    }

    @Test
    void oneThatIsDamagedSaysSo() throws Exception {
        player.play(recording(2));
        desk.until(() -> player.look.get() instanceof PlayerState.UnplayableRecording);
        assertThat(((PlayerState.UnplayableRecording) player.look.get()).why()).isNotBlank();
    }

    @Test
    void filteringTheConversationEndsIt() {
        ConversationPlayer own = conversation.media.player;
        own.play(recording(0));
        conversation.filter.set(new ConversationFilter("nothing", "", null, false));
        assertThat(own.look.get()).isNull();
        desk.tellAll();
        assertThat(conversation.lines).isEmpty();
    }
}
