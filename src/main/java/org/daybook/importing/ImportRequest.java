package org.daybook.importing;

import org.daybook.progress.Progress;

/**
 * What an importer is asked to read, and where its rows go.
 *
 * @param source the source in which it was recognised
 * @param recognised what to read
 * @param settings what the source does not say
 * @param into receives the rows; what it throws is passed on
 * @param progress reports how many bytes are read, and cancels
 */
public record ImportRequest(
        ImportSource source,
        RecognisedFiles recognised,
        ImportSettings settings,
        MessageHandler into,
        Progress progress) {}
