package org.daybook.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.Incident;
import org.daybook.index.SearchQuery;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** A session whose calls run on its vault thread and are waited for. */
public record OnThread(Session session) {
    public <T> T run(Callable<T> work) throws Exception {
        try {
            return session.call(_ -> work.call()).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private void step(Step step) throws Exception {
        run(() -> {
            step.run();
            return true;
        });
    }

    public IncidentHistory record(Incident incident, @Nullable Id<Draft> draft) throws Exception {
        return run(() -> Opened.of(session).record(incident, Authorship.OWNER, draft));
    }

    public IncidentHistory amend(Incident incident, String reason, @Nullable Id<Draft> draft) throws Exception {
        return run(() -> Opened.of(session).amend(incident, reason, Authorship.OWNER, draft));
    }

    public void withdraw(Id<Incident> incident, String reason) throws Exception {
        run(() -> Opened.of(session).withdraw(incident, reason));
    }

    public void erase(Id<Incident> incident, String reason) throws Exception {
        step(() -> Opened.of(session).erase(incident, List.of(), reason));
    }

    public Optional<IncidentHistory> incident(Id<Incident> id) throws Exception {
        return run(() -> Opened.of(session).incident(id));
    }

    public List<IncidentHistory> incidents() throws Exception {
        return run(Opened.of(session)::incidents);
    }

    public List<IncidentHistory> search(String words) throws Exception {
        session.searchable().get();
        return run(() -> Opened.of(session).search(SearchQuery.words(words, 1000))).hits().stream()
                .map(hit -> Opened.of(session).incident(hit.id().as()).orElseThrow())
                .toList();
    }

    public <T> Id<T> newId() throws Exception {
        return run(Opened.of(session)::newId);
    }

    public void saveDraft(Draft draft) throws Exception {
        step(() -> Opened.of(session).drafts().save(draft));
    }

    public List<Draft> drafts() throws Exception {
        return run(Opened.of(session).drafts()::list);
    }

    public PortfolioContent collect(PortfolioRequest request) throws Exception {
        return run(() -> Opened.of(session).portfolios().collect(request));
    }

    public void copyTo(Path target) throws Exception {
        run(() -> Opened.of(session).copies().copyTo(target, Progress.UNWATCHED));
    }

    public void changePassphrase(Passphrase now, Passphrase next) throws Exception {
        step(() -> Opened.of(session)
                .keys()
                .changePassphrase(new UnlockSecret.OfPassphrase(now), next, null, kept(), Progress.UNWATCHED));
    }

    public void setPassphrase(Passphrase next) throws Exception {
        step(() -> Opened.of(session).keys().setPassphrase(next, kept(), Progress.UNWATCHED));
    }

    /** The public keys of everybody who has access. */
    public List<ByteSequence> kept() {
        return session.waysIn().all().stream()
                .flatMap(way -> way.colleague().stream())
                .toList();
    }

    /** As the owner does, with her passphrase. */
    public void giveAccess(AccessGrant access) throws Exception {
        try (Passphrase now = Diary.passphrase()) {
            giveAccess(new UnlockSecret.OfPassphrase(now), access);
        }
    }

    public void giveAccess(UnlockSecret now, AccessGrant access) throws Exception {
        step(() -> Opened.of(session).keys().giveAccess(now, access, Progress.UNWATCHED));
    }

    public String headCode() throws Exception {
        return run(Opened.of(session).headCodes()::current);
    }

    public LedgerReport verify() throws Exception {
        return run(Opened.of(session)::verify);
    }

    public UnlockReport opening() {
        return session.opening();
    }

    public void close() {
        session.close();
    }
}
