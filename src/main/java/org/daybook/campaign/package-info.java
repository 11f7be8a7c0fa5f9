/**
 * The numbers, accounts and other identities by which somebody reached her, over all records and imported messages, and
 * what one person did through all that she believes to be theirs. Nothing is guessed here: whose an identity is, only
 * her records say.
 */
@NullMarked
package org.daybook.campaign;

import org.jspecify.annotations.NullMarked;
