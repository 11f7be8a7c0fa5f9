package org.daybook.ui.record;

import java.util.Optional;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.common.Destination;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * A record that can be erased for good: what would go with it, and how that is said. On the JavaFX thread but
 * for {@link #find}.
 *
 * @param <P> a preview of what would go
 * @param <R> what was erased
 */
public interface Erasable<P, R> {
    /** Looks on the vault thread for what would go; empty if the record is not there. */
    Optional<P> find(OpenCase open) throws VaultFailure;

    /** Its number, which has to be typed. */
    int number(P shown);

    /** The work that erases it on the vault thread. */
    Session.Work<R, VaultFailure> erase(P shown, String why);

    /** The page of the record, which can be gone back to while it is there. */
    Destination page(P shown);

    /**
     * Where the others are.
     *
     * @param erased null if it was not there in the first place
     */
    Destination others(@Nullable R erased);

    /** What is said before; {@code view} makes the parts that are the same for every kind. */
    ErasureView.Question question(P shown, ErasureView<P, R> view);

    /** What is said afterwards. */
    ErasureView.Notice notice(R erased);
}
