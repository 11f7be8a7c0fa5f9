package org.daybook.importing.phone.backup;

import java.time.Instant;
import java.util.Optional;
import org.daybook.importing.plist.PropertyDictionary;

/**
 * What a backup says of itself, before any password. Texts are a stranger's, short and on one line, and may be empty.
 *
 * @param isEncrypted whether it is opened with its password; only such a backup holds calls
 * @param isFinished whether the phone wrote all of it; otherwise files are missing
 * @param device the phone's name, as its owner gave it
 * @param model such as {@code iPhone 13}, or {@code iPhone14,5} if no more is said
 * @param system the version of the phone's system, such as {@code 17.5}
 * @param number the phone's own number, as it is written there
 * @param lastBackup when it was written last
 */
public record BackupFacts(
        boolean isEncrypted,
        boolean isFinished,
        String device,
        String model,
        String system,
        String number,
        Optional<Instant> lastBackup) {
    private static final int LONGEST = 200;

    static BackupFacts of(PropertyDictionary manifest, PropertyDictionary info, PropertyDictionary status) {
        PropertyDictionary phone = manifest.dictionary("Lockdown");
        return new BackupFacts(
                manifest.isTrue("IsEncrypted"),
                status.text("SnapshotState").equals("finished"),
                first(info.text("Device Name"), phone.text("DeviceName")),
                first(info.text("Product Name"), phone.text("ProductType")),
                first(info.text("Product Version"), phone.text("ProductVersion")),
                first(info.text("Phone Number"), ""),
                info.time("Last Backup Date").or(() -> manifest.time("Date")));
    }

    private static String first(String one, String other) {
        String text = one.isBlank() ? other : one;
        return text.substring(0, Math.min(text.length(), LONGEST))
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", " ")
                .strip();
    }
}
