package org.daybook.fuzz;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.conversation.rows.ExtractTarget;
import org.daybook.crypto.signature.SignatureTarget;
import org.daybook.crypto.signature.TimeStampTarget;
import org.daybook.document.DocumentTarget;
import org.daybook.evidence.InspectionTarget;
import org.daybook.evidence.picture.PictureTarget;
import org.daybook.exchange.ExportTarget;
import org.daybook.importing.catalogue.ImportTarget;
import org.daybook.ledger.EntryTarget;
import org.daybook.pdf.render.PdfTarget;
import org.daybook.portfolio.bundle.BundleFolderTarget;
import org.daybook.portfolio.bundle.BundleZipTarget;
import org.daybook.portfolio.bundle.CodesTarget;
import org.daybook.portfolio.bundle.ProofTarget;
import org.daybook.settings.SettingsTarget;
import org.daybook.vault.SalvageTarget;
import org.daybook.vault.SealedFileTarget;
import org.daybook.vault.VaultTarget;

/** Every reader of bytes that anybody may have made, by the name under which it is fuzzed. */
public final class FuzzTargets {
    private static final SortedMap<String, Supplier<FuzzTarget>> ALL =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
                    Map.entry("bundle-folder", BundleFolderTarget::new),
                    Map.entry("bundle-zip", BundleZipTarget::new),
                    Map.entry("codes", CodesTarget::new),
                    Map.entry("documents", DocumentTarget::new),
                    Map.entry("entries", EntryTarget::new),
                    Map.entry("export", ExportTarget::new),
                    Map.entry("imports", ImportTarget::new),
                    Map.entry("inspection", InspectionTarget::new),
                    Map.entry("pdf", PdfTarget::new),
                    Map.entry("pictures", PictureTarget::new),
                    Map.entry("extract", ExtractTarget::new),
                    Map.entry("proof", ProofTarget::new),
                    Map.entry("salvage", SalvageTarget::new),
                    Map.entry("sealed-file", SealedFileTarget::new),
                    Map.entry("settings", SettingsTarget::new),
                    Map.entry("signature", SignatureTarget::new),
                    Map.entry("time-stamp", TimeStampTarget::new),
                    Map.entry("vault", VaultTarget::new))));

    private FuzzTargets() {}

    /** Their names. */
    public static Iterable<String> names() {
        return ALL.keySet();
    }

    /** A new one of that name. */
    public static FuzzTarget named(String name) {
        Supplier<FuzzTarget> target = ALL.get(name);
        if (target == null) {
            throw new IllegalArgumentException("No target of that name. There are: " + ALL.keySet());
        }
        return target.get();
    }
}
