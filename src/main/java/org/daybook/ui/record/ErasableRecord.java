package org.daybook.ui.record;

import java.util.Optional;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that can be erased for good: finds what would go with it, erases it, and words both. JavaFX
 * thread, except for {@link #find}.
 *
 * @param <P> a preview of what would go
 * @param <R> what was erased
 */
public interface ErasableRecord<P, R> {
    /** Looks on the vault thread for what would go; empty if the record is not there. */
    Optional<P> find(OpenCase open) throws VaultFailure;

    /** The record's number, which has to be typed. */
    int number(P shown);

    /** The work that erases it on the vault thread. */
    Session.CaseWork<R, VaultFailure> erase(P shown, String why);

    /** The page of the record, to return to while it exists. */
    Destination page(P shown);

    /**
     * The page of the other records of this kind.
     *
     * @param erased null if it did not exist in the first place
     */
    Destination others(@Nullable R erased);

    /** The text before erasing; {@code view} makes the parts that every kind shares. */
    ErasureView.ErasureQuestion question(P shown, ErasureView<P, R> view);

    /** The text after erasing. */
    ErasureView.Notice notice(R erased);
}
