package org.daybook.ui.unlock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A page that can be opened while no diary is open. A page is given a consumer of these and knows no other page. */
sealed interface GatewayDestination {
    /** Choosing between a new diary, an existing one, and what can be done with a copy. */
    record GatewayStart() implements GatewayDestination {}

    /** Creating a new diary. */
    record Create() implements GatewayDestination {}

    /** Opening the diary in {@code file}. */
    record Unlock(Path file) implements GatewayDestination {}

    /**
     * Making or showing the user's own key, on the way to opening the diary in {@code file}; null if there is none yet.
     */
    record OwnKey(@Nullable Path file) implements GatewayDestination {}

    /** What can be done with a copy or a damaged file. */
    record Repair() implements GatewayDestination {}

    /** Opening a copy read-only. */
    record LookAtCopy() implements GatewayDestination {}

    /** Restoring a copy in place of the diary. */
    record Restore() implements GatewayDestination {}

    /** Bringing back what can be read of a damaged file; null if it is still to be chosen. */
    record Salvage(@Nullable Path damaged) implements GatewayDestination {}

    /** Merging two diaries of one case into a new one. */
    record Merge() implements GatewayDestination {}

    /** Safety information about who may be watching. */
    record Safety() implements GatewayDestination {}

    /** Help: helplines, and how everything works. */
    record GatewayHelp() implements GatewayDestination {}
}
