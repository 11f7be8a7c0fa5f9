package org.daybook.job;

import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.FileTimestamp;

/** Describes what was made here of another exhibit. */
final class DerivedExhibit {
    private DerivedExhibit() {}

    /**
     * What is known of a copy. Its words are its own: those of the original may say what is covered. A redacted copy is
     * for portfolios even if its original is not.
     *
     * @param reason why it has the time of its original
     */
    static Exhibit described(Exhibit copy, Exhibit original, Derivation derivation, String title, String reason) {
        ExhibitDating dating = original.dating();
        Exhibit described = copy.with(derivation)
                .with(new ExhibitDescription(title, "", "", original.naming().producer()))
                .with(original.links())
                .with(new ExhibitHandling(
                        original.handling().inPortfolio() || derivation.method() == Derivation.Method.REDACTED,
                        original.handling().covered(),
                        ""));
        return dating.isSaid()
                ? described.with(new ExhibitDating(
                        FileTimestamp.TimestampSource.OWN, dating.when().inWords(""), reason))
                : described;
    }
}
