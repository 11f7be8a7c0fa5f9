/**
 * What happens between the command line and the first picture, and the wiring by hand. What is wired does its work in
 * the other packages.
 *
 * <ol>
 *   <li>{@link org.daybook.Launcher} silences the logging of libraries ({@link org.daybook.SilentLogConfiguration}). With
 *       arguments it runs a command and ends; without, the window begins.
 *   <li>{@link org.daybook.StartupPreloader} reads what the first page needs while the toolkit starts.
 *   <li>{@link org.daybook.Notebook} makes the window with its screens ({@link org.daybook.WindowScreenFactory}) and shows it.
 *   <li>{@link org.daybook.DeferredExecutor} holds other work back until that is drawn.
 *   <li>{@link org.daybook.FirstPageWarmUp} loads, unseen, what the page after unlocking is made of.
 * </ol>
 *
 * {@link org.daybook.CaseScreenFactory} and {@link org.daybook.ExhibitScreenFactory} belong to the screens of an open diary.
 */
@NullMarked
package org.daybook;

import org.jspecify.annotations.NullMarked;
