package org.daybook.portfolio.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;

/**
 * Pages and seconds of each preset, for the sample case and for invented ones of 12, 300 and 1,000 incidents; the
 * seconds are processor time of the whole process, and of the last of so many rounds as the argument says, 2 if none is
 * given.
 */
public final class PresetBench {
    private PresetBench() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 2 : Integer.parseInt(args[0]);
        for (PortfolioPreset preset : PortfolioPreset.values()) {
            Map<String, PortfolioContent> cases = new TreeMap<>();
            try (OpenSample sample = new OpenSample()) {
                cases.put("sample", sample.collect(PortfolioRequest.of(preset)));
                for (int incidents : new int[] {12, 300, 1000}) {
                    cases.put("%5d".formatted(incidents), invented(incidents, preset));
                }
                for (Map.Entry<String, PortfolioContent> one : cases.entrySet()) {
                    measure(preset, one.getKey(), one.getValue(), rounds);
                }
            }
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static PortfolioContent invented(int incidents, PortfolioPreset preset) {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int i = 1; i <= incidents; i++) {
            sheets.add(MadeUpContent.plain(MadeUpContent.incident(i, BenchContent.account(i))));
        }
        return MadeUpContent.of(sheets, PortfolioRequest.of(preset));
    }

    private static void measure(PortfolioPreset preset, String name, PortfolioContent content, int rounds)
            throws Exception {
        double seconds = 0;
        for (int round = 0; round < rounds; round++) {
            double begun = processorSeconds();
            MadeUpContent.writer().write(content, null, OutputStream.nullOutputStream(), Progress.UNWATCHED);
            seconds = processorSeconds() - begun;
        }
        try (PageRenderer pages = new PageRenderer(MadeUpContent.write(content))) {
            System.out.printf("%-26s %-7s %5d pages %6.2f s%n", preset.code(), name, pages.pages(), seconds);
        }
    }
}
