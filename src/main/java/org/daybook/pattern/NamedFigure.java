package org.daybook.pattern;

/**
 * A name, number or place in her words, and the incidents in which it stands. Texts that differ only in capitals and
 * spaces are one; nothing else is guessed.
 *
 * @param name as it was first written
 * @param figure the incidents
 */
public record NamedFigure(String name, Figure figure) {}
