package org.daybook.ui.patterns.campaign;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.campaign.IdentityRegister;
import org.daybook.job.CampaignJob;
import org.daybook.progress.Progress;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.CountedMessages;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register of identities, and lists the messages that a number counts, in the background. It ends when the
 * page is dropped. JavaFX thread.
 */
final class CampaignLoader {
    private final DiaryContext context;
    /** The changes in the diary, and what failed. */
    final DiaryWork diary;
    /** The progress of reading, from 0 to 1, or negative while it is not known. */
    final DoubleProperty progress = new SimpleDoubleProperty(-1);
    /** The messages that are listed; null while the page itself is shown. */
    final ReadOnlyObjectWrapper<@Nullable ListedMessages> listed = new ReadOnlyObjectWrapper<>(null);

    private AtomicBoolean stop = new AtomicBoolean();
    private Runnable silence = () -> {};

    record ListedMessages(CountedMessages counted, List<CountedMessage> messages) {
        ListedMessages {
            messages = List.copyOf(messages);
        }
    }

    CampaignLoader(DiaryContext context) {
        this.context = context;
        this.diary = context.work();
    }

    /**
     * Reads the register.
     *
     * @param work what is done with it in the background
     */
    <T> void read(Function<IdentityRegister, T> work, Consumer<? super T> found) {
        AtomicBoolean cancelled = restart();
        progress.set(-1);
        ThrottledProgress told = new ThrottledProgress(cancelled, context.tasks(), progress::set, _ -> {});
        begin(context.tasks().run(() -> work.apply(new CampaignJob(context.session(), told).run())), found);
    }

    void list(List<IdentifiedMessage> all, CountedMessages counted) {
        AtomicBoolean cancelled = restart();
        CountedMessagesLoader loader = new CountedMessagesLoader(
                context.session(), context.messages(), Progress.UNWATCHED.cancelledToo(cancelled::get));
        begin(context.tasks().run(() -> new ListedMessages(counted, loader.read(all))), listed::set);
    }

    /**
     * Opens a listed message in its conversation.
     *
     * @param back the page to go back to, with the figure whose messages are listed
     */
    void open(IdentifiedMessage message, Function<@Nullable CountedMessages, Destination> back) {
        ListedMessages now = listed.get();
        context.go(new Destination.ShowConversation(
                message.messages(),
                message.conversation(),
                message.number(),
                back.apply(now == null ? null : now.counted())));
    }

    /** Shows the page itself again. */
    void closeList() {
        listed.set(null);
    }

    /** Ends all work and releases what it read. */
    void drop() {
        end();
        listed.set(null);
    }

    private <T> void begin(BackgroundTasks.Task<T> task, Consumer<? super T> found) {
        silence = task.onSuccess(found)
                .onFailure(context.errors(), diary::sayProblem)
                .start();
    }

    /** Ends what is running; the returned flag ends what is begun now. */
    private AtomicBoolean restart() {
        end();
        stop = new AtomicBoolean();
        return stop;
    }

    private void end() {
        stop.set(true);
        silence.run();
    }
}
