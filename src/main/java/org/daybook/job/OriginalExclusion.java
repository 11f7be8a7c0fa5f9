package org.daybook.job;

import java.util.List;
import java.util.Set;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Derivation.Method;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Leaves an exhibit out of portfolios because a redacted copy takes its place, and with it what it was made from
 * itself, and whatever else was made of either in the program: a picture from a film, an excerpt or joined screenshots
 * show what the copy covers. Blocking.
 */
record OriginalExclusion(Session session, Messages messages) {
    /** @throws EvidenceFailure.Stopped if the diary is to be closed meanwhile */
    void of(ExhibitHistory original) throws EvidenceFailure, VaultFailure {
        session.await(
                open -> {
                    for (Exhibit exhibit : showing(original.id(), open)) {
                        ExhibitHandling handling = exhibit.handling();
                        open.exhibits()
                                .amend(
                                        exhibit.with(
                                                new ExhibitHandling(false, handling.covered(), handling.privateNote())),
                                        messages.get("redacted.instead-reason"),
                                        Authorship.OWNER,
                                        null);
                    }
                    return true;
                },
                EvidenceFailure.Stopped::new);
    }

    /** Those in portfolios that are the original or what it was made from, or were made of them and not redacted. */
    private static List<Exhibit> showing(Id<Exhibit> original, OpenCase open) {
        List<Exhibit> all =
                open.exhibits().all().stream().map(ExhibitHistory::current).toList();
        Set<Id<Exhibit>> showing = Derivation.withMadeFrom(
                Derivation.withSources(original, all),
                all.stream().filter(one -> !isRedacted(one)).toList());
        return all.stream()
                .filter(one -> showing.contains(one.id()) && one.handling().inPortfolio())
                .toList();
    }

    private static boolean isRedacted(Exhibit exhibit) {
        Derivation derivation = exhibit.derivation();
        return derivation != null && derivation.method() == Method.REDACTED;
    }
}
