package org.daybook.portfolio;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Divides what it writes, and says in each file which it is.
 *
 * @param files how many there are
 * @param extension what their names end in
 */
public record DividedWriter(int files, String extension) implements PortfolioWriter {
    @Override
    public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress) {
        throw new AssertionError("it is divided");
    }

    @Override
    public PortfolioVolumes volumes(
            PortfolioContent content, @Nullable DiarySigner signer, boolean apart, Progress progress) {
        return new PortfolioVolumes(files, (target, _) -> {
            for (int volume = 1; volume <= files; volume++) {
                byte[] words = ("volume " + volume).getBytes(StandardCharsets.UTF_8);
                target.take(volume, out -> out.write(words));
            }
        });
    }
}
