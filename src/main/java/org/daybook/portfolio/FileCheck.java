package org.daybook.portfolio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.Octets;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.portfolio.ExhibitSheet.Condition;

/**
 * Looks, before a portfolio is written, whether the files of its exhibits are as they were when they were added. Blocking,
 * for as long as it takes to read all of them.
 */
public final class FileCheck {
    private static final int AT_A_TIME = 1 << 20;

    private final PortfolioProgress progress;
    private long done;
    private long total;

    /** @param progress is told how far it is, in bytes */
    public FileCheck(PortfolioProgress progress) {
        this.progress = progress;
    }

    /**
     * The content with what was found; a damaged file is no reason to stop.
     *
     * @throws PortfolioFailure.Cancelled if the progress said so
     */
    public PortfolioContent check(PortfolioContent content) throws PortfolioFailure.Cancelled {
        total = content.exhibits().stream()
                .mapToLong(sheet -> sheet.file() == null ? 0 : sheet.file().length())
                .sum();
        List<ExhibitSheet> checked = new ArrayList<>();
        for (ExhibitSheet sheet : content.exhibits()) {
            checked.add(sheet.file() == null ? sheet : sheet.found(look(sheet.file())));
        }
        return content.with(checked);
    }

    private Condition look(ExhibitSheet.File file) throws PortfolioFailure.Cancelled {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(AT_A_TIME);
        long read = 0;
        try (SeekableByteChannel channel = file.source().open()) {
            for (int more = channel.read(buffer); more >= 0; more = channel.read(buffer.clear())) {
                stopIfAsked();
                digest.update(buffer.array(), 0, more);
                read += more;
                progress.at(done + read, total);
            }
        } catch (IOException e) {
            stopIfAsked();
            return switch (EvidenceStore.meaning(e)) {
                case EvidenceFailure.Damaged _ -> Condition.DAMAGED;
                // A diary that was locked meanwhile, or a disk that refuses, says nothing about the file.
                default -> throw new PortfolioFailure.Cancelled();
            };
        } finally {
            done += file.length();
        }
        return Octets.of(digest.digest()).equals(file.sha256()) ? Condition.WHOLE : Condition.DAMAGED;
    }

    private void stopIfAsked() throws PortfolioFailure.Cancelled {
        if (progress.cancelled()) {
            throw new PortfolioFailure.Cancelled();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
