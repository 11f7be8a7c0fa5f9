package org.daybook.portfolio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.portfolio.content.CampaignSheet;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.progress.Progress;

/**
 * Verifies the files of the exhibits against their digests, and reads the imported messages, before a portfolio is
 * written. Blocking, for as long as it takes to read all of them.
 */
public final class ExhibitFileCheck {
    private static final int AT_A_TIME = 1 << 20;

    /** Hashing takes longer than reading, so that two files are hashed while one thread reads. */
    private static final int AT_ONCE = 2;

    private final Progress progress;
    private final AtomicLong done = new AtomicLong();
    private volatile boolean ended;
    private long total;

    /** @param progress in bytes */
    public ExhibitFileCheck(Progress progress) {
        this.progress = progress;
    }

    /**
     * The content with the results; a damaged file does not stop the check.
     *
     * @throws PortfolioFailure.Cancelled if the progress said so, or the diary was locked
     * @throws PortfolioFailure.CannotRead if its disk refuses, which says nothing about the file
     */
    public PortfolioContent check(PortfolioContent content) throws PortfolioFailure {
        total = content.exhibits().stream()
                .mapToLong(sheet -> sheet.file() == null ? 0 : sheet.file().length())
                .sum();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("checking").factory())) {
            try {
                List<Future<ExhibitSheet>> looked = new ArrayList<>();
                for (ExhibitSheet sheet : content.exhibits()) {
                    looked.add(workers.submit(() -> checked(sheet)));
                }
                List<ExhibitSheet> checked = new ArrayList<>();
                for (Future<ExhibitSheet> one : looked) {
                    checked.add(waitedFor(one));
                }
                return content.with(checked)
                        .withConversations(checked(content.conversations()))
                        .withCampaigns(campaigns(content));
            } finally {
                ended = true;
            }
        }
    }

    /** Reads the messages once, so that what cannot be read is known before anything is written. */
    private List<ConversationSheet> checked(List<ConversationSheet> conversations) throws PortfolioFailure {
        List<ConversationSheet> checked = new ArrayList<>();
        for (ConversationSheet sheet : conversations) {
            stopIfAsked();
            checked.add(sheet.isDamaged() || isReadable(sheet) ? sheet : sheet.damaged());
        }
        return checked;
    }

    private List<CampaignSheet> campaigns(PortfolioContent content) throws PortfolioFailure {
        try {
            stopIfAsked();
            return content.request().wants(PortfolioSection.CAMPAIGN)
                    ? content.printed().counter().count()
                    : List.of();
        } catch (IOException e) {
            stopIfAsked();
            throw PortfolioFailure.of(e);
        }
    }

    private boolean isReadable(ConversationSheet sheet) throws PortfolioFailure {
        try {
            sheet.messages().read(_ -> {});
            return true;
        } catch (IOException e) {
            stopIfAsked();
            if (EvidenceStore.meaning(e) instanceof EvidenceFailure.Damaged) {
                return false;
            }
            throw PortfolioFailure.of(e);
        }
    }

    private ExhibitSheet checked(ExhibitSheet sheet) throws PortfolioFailure {
        return sheet.file() == null ? sheet : sheet.found(look(sheet.file()));
    }

    private static ExhibitSheet waitedFor(Future<ExhibitSheet> looked) throws PortfolioFailure {
        try {
            return looked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PortfolioFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortfolioFailure.Cancelled();
        }
    }

    private FileCondition look(ExhibitSheet.File file) throws PortfolioFailure {
        MessageDigest digest = Hashes.newSha256();
        ByteBuffer buffer = ByteBuffer.allocate(AT_A_TIME);
        long left = file.length();
        try (SeekableByteChannel channel = file.source().open()) {
            for (int more = channel.read(buffer); more >= 0; more = channel.read(buffer.clear())) {
                stopIfAsked();
                digest.update(buffer.array(), 0, more);
                left -= more;
                progress.at(done.addAndGet(more), total);
            }
        } catch (IOException e) {
            stopIfAsked();
            if (EvidenceStore.meaning(e) instanceof EvidenceFailure.Damaged) {
                return FileCondition.DAMAGED;
            }
            throw PortfolioFailure.of(e);
        } finally {
            done.addAndGet(left);
        }
        return ByteSequence.of(digest.digest()).equals(file.sha256()) ? FileCondition.WHOLE : FileCondition.DAMAGED;
    }

    private void stopIfAsked() throws PortfolioFailure.Cancelled {
        if (ended || progress.isCancelled()) {
            throw new PortfolioFailure.Cancelled();
        }
    }
}
