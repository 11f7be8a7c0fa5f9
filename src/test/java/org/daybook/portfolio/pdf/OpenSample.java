package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.crypto.Passphrase;
import org.daybook.fuzz.TemporaryFolder;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.sample.SecondCase;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;

/** The diary of the invented case, open. */
public final class OpenSample implements AutoCloseable {
    private final TemporaryFolder folder;
    private final OnThread open;

    /** Puts a copy of a made diary, which the passphrase of the sample opens, at a file. */
    private interface Copied {
        void to(Path file) throws Exception;
    }

    public OpenSample() throws Exception {
        this(SampleTemplate::copyTo);
    }

    private OpenSample(Copied copied) throws Exception {
        folder = TemporaryFolder.make();
        Path file = folder.path().resolve("sample.nbk");
        copied.to(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
    }

    /** The second case instead. */
    public static OpenSample second() throws Exception {
        return new OpenSample(SecondCase::copyTo);
    }

    /** The content with what each person did, as it is counted when a portfolio is written. */
    public PortfolioContent collect(PortfolioRequest request) throws Exception {
        PortfolioContent content =
                open.run(() -> Opened.of(open.session()).portfolios().collect(request));
        return request.wants(PortfolioSection.CAMPAIGN)
                ? content.withCampaigns(content.printed().counter().count())
                : content;
    }

    public OnThread thread() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open.close();
        folder.close();
    }
}
