package org.daybook.index;

import java.time.Duration;
import java.util.List;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.IncidentHistory;
import org.daybook.session.MadeUpDiary;

/** A case of made-up incidents in memory: as things to be indexed, and as the bare accounts that stand in them. */
final class MadeUpCase {
    private final CaseFile caseFile;
    private final List<IndexItem> things;
    private final List<String> accounts;

    MadeUpCase(MadeUpDiary diary, int incidents) {
        caseFile = diary.caseFile(incidents);
        things = IndexItem.all(caseFile);
        accounts = caseFile.incidents().all().stream()
                .map(IncidentHistory::current)
                .map(incident -> incident.what().happened())
                .toList();
    }

    /** All of them in an index of their own, every text searchable. */
    CaseIndex indexed() {
        CaseIndex index = new CaseIndex(caseFile.exhibits());
        index.applyAll(things);
        boolean behind = true;
        while (behind) {
            behind = index.catchUp(Duration.ofSeconds(1));
        }
        return index;
    }

    /** How many accounts hold all of these, letter for letter; each account is looked at. */
    int scan(List<String> needles) {
        int found = 0;
        for (String account : accounts) {
            boolean all = true;
            for (String needle : needles) {
                all = all && account.indexOf(needle) >= 0;
            }
            found += all ? 1 : 0;
        }
        return found;
    }
}
