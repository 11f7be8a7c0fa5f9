package org.daybook.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.progress.Progress;

/** The files of a portfolio, written into memory. */
public final class WrittenVolumes {
    private WrittenVolumes() {}

    /** All of them, in order. */
    public static List<byte[]> of(PortfolioVolumes volumes) throws IOException, PortfolioFailure {
        List<byte[]> files = new ArrayList<>();
        volumes.write(
                (_, content) -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    content.writeTo(out);
                    files.add(out.toByteArray());
                },
                Progress.UNWATCHED);
        return files;
    }
}
