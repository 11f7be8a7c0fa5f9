package org.daybook.exhibit;

import java.util.List;
import java.util.Map;
import org.daybook.incident.FilledIncident;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/** Exhibits in which every field is filled, found by walking the records' components. */
public final class FilledExhibit {
    private FilledExhibit() {}

    /** A file; each text is a word that occurs nowhere else. */
    public static Exhibit ofFile() {
        return filled(FilledIncident.part(FileMetadata.class, "file"), null);
    }

    /** A thing; each text is a word that occurs nowhere else. */
    public static Exhibit ofPhysicalItem() {
        return filled(null, FilledIncident.part(PhysicalItem.class, "item"));
    }

    private static Exhibit filled(@Nullable FileMetadata file, @Nullable PhysicalItem physicalItem) {
        return new Exhibit(
                new Id<>("0123456789abcdef0123456789abcdef"),
                3,
                FilledIncident.part(ExhibitDescription.class, "naming"),
                FilledIncident.part(Provenance.class, "provenance"),
                FilledIncident.part(ExhibitDating.class, "dating"),
                file,
                physicalItem,
                FilledIncident.part(Derivation.class, "derivation"),
                new ExhibitLinks(List.of(new Id<>("a".repeat(32))), List.of(new Id<>("b".repeat(32)))),
                new ExhibitHandling(false, true, "canaryprivatenote"),
                new UnknownFields(Map.of("exhibit.colour", "\"red\"", "private.later", "{\"a\":1}")));
    }
}
