package org.daybook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * Results of several rounds as a table in Markdown. What a kernel is measured beside are those of its methods whose name
 * begins with {@code bare}, with the same parameters in the same round.
 */
final class KernelTable {
    private static final String BARE = "bare";
    private static final String BYTES = "bytes";

    private final Map<Group, Map<String, List<double[]>>> groups = new LinkedHashMap<>();

    /** Methods of one kernel with the same parameters. */
    private record Group(String kernel, Map<String, String> parameters) {
        String at() {
            return parameters.entrySet().stream()
                    .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    void add(RunResult result) {
        BenchmarkParams params = result.getParams();
        String[] name = params.getBenchmark().split("\\.", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
        Group group = new Group(name[name.length - 2].replace("Kernel", ""), parameters);
        double[] nanos = result.getAggregatedResult().getIterationResults().stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray();
        groups.computeIfAbsent(group, _ -> new LinkedHashMap<>())
                .computeIfAbsent(name[name.length - 1], _ -> new ArrayList<>())
                .add(nanos);
    }

    void print() {
        System.out.println("| kernel | of | median (least to most) | times what it is measured beside |");
        System.out.println("|---|---|---|---|");
        groups.forEach((group, methods) -> methods.forEach((method, rounds) -> System.out.printf(
                "| %s %s | %s | %s | %s |%n",
                group.kernel, method, group.at(), times(group, rounds), ratios(method, methods))));
    }

    private static String times(Group group, List<double[]> rounds) {
        Spread nanos = Spread.of(rounds.stream().flatMapToDouble(Arrays::stream).toArray());
        String bytes = group.parameters.get(BYTES);
        String rate = bytes == null
                ? ""
                : String.format(Locale.ROOT, "; %,.0f MB/s", Double.parseDouble(bytes) * 1000 / nanos.median());
        return nanos.asTime() + rate;
    }

    private static String ratios(String method, Map<String, List<double[]>> methods) {
        if (method.startsWith(BARE)) {
            return "";
        }
        return methods.keySet().stream()
                .filter(other -> other.startsWith(BARE))
                .map(other -> ratio(methods.getOrDefault(method, List.of()), methods.getOrDefault(other, List.of()))
                        + " " + other)
                .collect(Collectors.joining("; "));
    }

    private static String ratio(List<double[]> own, List<double[]> others) {
        double[] ratios = new double[Math.min(own.size(), others.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = Spread.of(own.get(round)).median()
                    / Spread.of(others.get(round)).median();
        }
        return Spread.of(ratios).asNumber();
    }
}
