package org.daybook.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.MessageRange;
import org.daybook.incident.Incident;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.CountInput;
import org.daybook.record.Id;

/**
 * What contacts are counted in, besides the rows of messages: for the screen all that the diary has, for a portfolio
 * what is printed. Taken on the vault thread, used on any.
 *
 * @param records the incidents and case records
 * @param imports the imports whose rows count, in the order in which they were recorded; none that was withdrawn
 * @param linked the messages to which incidents refer
 */
public record CampaignInput(
        CountInput records, List<ImportHistory> imports, Map<Id<Incident>, List<MessageRange>> linked) {
    public CampaignInput {
        imports = List.copyOf(imports);
        linked = Map.copyOf(linked);
    }

    /** All that the diary has; on the vault thread. */
    public static CampaignInput of(CaseFile caseFile, LocalDate today) {
        return new CampaignInput(
                CaseSnapshot.of(caseFile, today).countInput(),
                caseFile.conversations().all().stream()
                        .filter(history -> !history.isWithdrawn())
                        .toList(),
                caseFile.conversations().linked());
    }
}
