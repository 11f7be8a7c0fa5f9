package org.daybook.portfolio.pdf.section;

import java.util.List;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.PortfolioContent.LedgerFacts;
import org.daybook.vault.VaultFinding;

/**
 * What the reader must know about the diary before relying on the portfolio: what does not verify, and what could not
 * be read.
 */
public final class CaveatsPart {
    private final LedgerFacts ledger;
    private final SectionWording wording;

    public CaveatsPart(LedgerFacts ledger, SectionWording wording) {
        this.ledger = ledger;
        this.wording = wording;
    }

    /** Emits one note for each; none if the diary verifies and was read in full. */
    public void notes(PageFlow flow, int listed) {
        if (!ledger.sound()) {
            flow.note(Text.empty().bold(wording.get("portfolio-pdf.not-sound")).plain("\n" + findings(listed)));
        }
        if (ledger.unknownEntries() > 0) {
            flow.note(Text.of(wording.get("portfolio-pdf.newer-entries", ledger.unknownEntries())));
        }
    }

    private String findings(int listed) {
        StringBuilder words = new StringBuilder(wording.get("portfolio-pdf.not-sound-note"));
        List<VaultFinding> all = ledger.findings();
        all.stream()
                .limit(listed)
                .forEach(finding ->
                        words.append("\n").append(wording.get(key(finding.sign()), String.valueOf(finding.seq()))));
        if (all.size() > listed) {
            words.append("\n").append(wording.get("portfolio-pdf.found-more", all.size() - listed));
        }
        return words.toString();
    }

    private static String key(VaultFinding.VaultSign sign) {
        return switch (sign) {
            case HEAD_UNREADABLE -> "portfolio-pdf.found-head-unreadable";
            case SLOTS_CHANGED -> "portfolio-pdf.found-slots-changed";
            case ENTRIES_MISSING -> "portfolio-pdf.found-entries-missing";
            case ENTRIES_ADDED -> "portfolio-pdf.found-entries-added";
            case CHAIN_BROKEN -> "portfolio-pdf.found-chain-broken";
            case HEAD_DIFFERS -> "portfolio-pdf.found-head-differs";
            case BODY_UNREADABLE -> "portfolio-pdf.found-body-unreadable";
            case BODY_DIFFERS -> "portfolio-pdf.found-body-differs";
            case BODY_MISSING -> "portfolio-pdf.found-body-missing";
            case BODY_MALFORMED -> "portfolio-pdf.found-body-malformed";
            case FILE_MISSING -> "portfolio-pdf.found-file-missing";
        };
    }
}
