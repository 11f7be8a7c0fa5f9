package org.daybook.exhibit;

import java.util.List;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * Something that can prove an incident: a file sealed in the diary, or a physical item. It records what she says
 * about it and the file's metadata; the vault holds the file's bytes.
 *
 * @param id the same through all amendments
 * @param number for its label: 1 for the first exhibit of the diary, never reused
 * @param naming what it is called
 * @param provenance where it comes from
 * @param dating when it was made, as she decided
 * @param file the file's metadata when it was added; null for a physical item
 * @param physicalItem the details of a physical item; null for a file
 * @param derivation how it was made from other exhibits in the program; null if it was not
 * @param links what it belongs to
 * @param unknown fields of a newer version of the program, preserved
 */
public record Exhibit(
        Id<Exhibit> id,
        int number,
        ExhibitDescription naming,
        Provenance provenance,
        ExhibitDating dating,
        @Nullable FileMetadata file,
        @Nullable PhysicalItem physicalItem,
        @Nullable Derivation derivation,
        ExhibitLinks links,
        ExhibitHandling handling,
        UnknownFields unknown) {

    /** @throws IllegalArgumentException unless it is either a file or a physical item */
    public Exhibit {
        if ((file == null) == (physicalItem == null)) {
            throw new IllegalArgumentException("an exhibit is either a file or a thing");
        }
    }

    /** An exhibit that is a file, with nothing else said yet. */
    public static Exhibit of(Id<Exhibit> id, int number, FileMetadata file) {
        return of(id, number, file, null);
    }

    /** An exhibit that is a physical item, with nothing else said yet. */
    public static Exhibit of(Id<Exhibit> id, int number, PhysicalItem physicalItem) {
        return of(id, number, null, physicalItem);
    }

    private static Exhibit of(
            Id<Exhibit> id, int number, @Nullable FileMetadata file, @Nullable PhysicalItem physicalItem) {
        return new Exhibit(
                id,
                number,
                ExhibitDescription.NOT_SAID,
                Provenance.NOT_SAID,
                ExhibitDating.NOT_SAID,
                file,
                physicalItem,
                null,
                ExhibitLinks.NONE,
                ExhibitHandling.ORDINARY,
                UnknownFields.NONE);
    }

    /** Whether it is a physical item rather than a file. */
    public boolean isPhysical() {
        return physicalItem != null;
    }

    /** A copy under another number. */
    public Exhibit numbered(int newNumber) {
        return new Exhibit(
                id, newNumber, naming, provenance, dating, file, physicalItem, derivation, links, handling, unknown);
    }

    /** A copy under another id. */
    public Exhibit identified(Id<Exhibit> newId) {
        return new Exhibit(
                newId, number, naming, provenance, dating, file, physicalItem, derivation, links, handling, unknown);
    }

    /** A copy under another name. */
    public Exhibit with(ExhibitDescription other) {
        return new Exhibit(
                id, number, other, provenance, dating, file, physicalItem, derivation, links, handling, unknown);
    }

    /** A copy with another provenance. */
    public Exhibit with(Provenance other) {
        return new Exhibit(id, number, naming, other, dating, file, physicalItem, derivation, links, handling, unknown);
    }

    /** A copy with another time. */
    public Exhibit with(ExhibitDating other) {
        return new Exhibit(
                id, number, naming, provenance, other, file, physicalItem, derivation, links, handling, unknown);
    }

    /** A copy with other metadata. */
    public Exhibit with(FileMetadata other) {
        return new Exhibit(
                id, number, naming, provenance, dating, other, physicalItem, derivation, links, handling, unknown);
    }

    /** A copy with another physical item. */
    public Exhibit with(PhysicalItem other) {
        return new Exhibit(id, number, naming, provenance, dating, file, other, derivation, links, handling, unknown);
    }

    /** A copy that says how it was made from other exhibits. */
    public Exhibit with(Derivation other) {
        return new Exhibit(id, number, naming, provenance, dating, file, physicalItem, other, links, handling, unknown);
    }

    /** A copy with other links. */
    public Exhibit with(ExhibitLinks other) {
        return new Exhibit(
                id, number, naming, provenance, dating, file, physicalItem, derivation, other, handling, unknown);
    }

    /** A copy that is handled in another way. */
    public Exhibit with(ExhibitHandling other) {
        return new Exhibit(
                id, number, naming, provenance, dating, file, physicalItem, derivation, links, other, unknown);
    }

    /** A copy with other fields of a newer version. */
    public Exhibit with(UnknownFields other) {
        return new Exhibit(
                id, number, naming, provenance, dating, file, physicalItem, derivation, links, handling, other);
    }

    /** Every text in it that somebody typed, and every name; for the search. */
    public List<String> texts() {
        return ExhibitTexts.of(this);
    }
}
