package org.daybook.ui.conversations;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.job.importing.MessageMediaJob;
import org.daybook.session.ImportedMedia;
import org.daybook.sound.SoundOutput;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.picture.PictureSheet;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.picture.WipeableThumbnail;
import org.jspecify.annotations.Nullable;

/** What was sent with the messages of a conversation: seen, heard, and added as exhibits. JavaFX thread. */
final class ConversationMedia {
    private final DiaryContext context;
    private final ReadOnlyBooleanWrapper working;
    /** Fetches small pictures. */
    final ThumbnailLoader<AttachedMedia> thumbnails;
    /** The attachments that were added last; null before any was. */
    final ReadOnlyObjectWrapper<MessageMediaJob.@Nullable MediaOutcome> added = new ReadOnlyObjectWrapper<>(null);

    private final ImportedMedia files;
    private final ImportedMedia.SmallPictures small;
    final ConversationPlayer player;

    private Runnable silence = () -> {};

    /** @param working set while exhibits are added */
    ConversationMedia(DiaryContext context, ReadOnlyBooleanWrapper working) {
        this.context = context;
        this.working = working;
        files = context.session().media();
        small = files.smallPictures();
        player = new ConversationPlayer(context, SoundOutput::open);
        thumbnails = new ThumbnailLoader<>(
                context.tasks(),
                AttachedMedia::key,
                (of, unwanted) -> small.of(of.history(), of.row().message(), of.index(), unwanted)
                        .map(picture -> new WipeableThumbnail(picture.width(), picture.height(), picture.argb())));
    }

    /** Opens a picture over the conversation. */
    void open(AttachedMedia of) {
        new PictureSheet(context.window().dialogs(), context.messages(), context.tasks())
                .open(
                        of.attachment().name(),
                        unwanted -> files.picture(
                                of.history(), of.row().message(), of.index(), PictureBounds.SCREEN, unwanted));
    }

    /** Adds every attachment of messages as an exhibit of its own. */
    void add(ImportHistory history, List<MessageRow> rows) {
        MessageMediaJob media = new MessageMediaJob(context.session(), context.messages());
        working.set(true);
        silence = context.tasks()
                .run(() -> media.add(history, rows, null))
                .onSuccess(added::set)
                .onFailure(context.errors(), context.work()::sayProblem)
                .andFinally(() -> working.set(false))
                .start();
    }

    void drop() {
        silence.run();
        player.stop();
        thumbnails.drop();
        small.close();
        added.set(null);
    }
}
