package org.daybook.ui.unlock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a person can go while no diary is open. A page is given a consumer of these and knows no other page. */
sealed interface GatewayDestination {
    /** Choosing between a new diary, one that is there, and what to do about a copy. */
    record Start() implements GatewayDestination {}

    /** Making a new diary. */
    record Create() implements GatewayDestination {}

    /** Opening the diary in {@code file}. */
    record Unlock(Path file) implements GatewayDestination {}

    /** What can be done with a copy or a damaged file. */
    record Repair() implements GatewayDestination {}

    /** Opening a copy to look at it. */
    record LookAtCopy() implements GatewayDestination {}

    /** Putting a copy in the place of the diary. */
    record Restore() implements GatewayDestination {}

    /** Bringing back what can be read of a damaged file; null if it is still to be chosen. */
    record Salvage(@Nullable Path damaged) implements GatewayDestination {}

    /** What to know about who may be watching. */
    record Safety() implements GatewayDestination {}

    /** Numbers to call, and how everything works. */
    record Help() implements GatewayDestination {}
}
