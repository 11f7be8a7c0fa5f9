package org.daybook.pattern;

/**
 * A name, number or place in her words, and the incidents in which it occurs. Texts that differ only in case and
 * spaces are the same; nothing else is guessed.
 *
 * @param name as it was first written
 * @param figure the incidents
 */
public record NamedFigure(String name, Figure figure) {}
