package org.daybook.portfolio.web;

import org.daybook.portfolio.content.ExhibitSheet;

/**
 * An exhibit, and where its file is.
 *
 * @param path of the file from the page; empty if it is not in the bundle
 * @param volume the volume of the bundle in which it is, from 1
 * @param given in what form it is there, or why not, in words
 */
public record WebExhibit(ExhibitSheet sheet, String path, int volume, String given) {}
