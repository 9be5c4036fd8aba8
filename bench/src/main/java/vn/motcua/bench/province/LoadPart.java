package vn.motcua.bench.province;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// The load of the whole province against plain COPY of the same rows.
final class LoadPart {

    private static final double OF_COPY = 0.5;
    private static final int GENERATION = 15 * 60;

    private LoadPart() {}

    static List<Line> measure(Place place) throws Exception {
        Say.line("Copying the rows of the province out and in again");
        try (var answers = new Answers(place)) {
            var load = Province.load(place, answers);
            var copies = new PlainCopy(place, answers).run(Province.schemas(load.whole()));
            var all = PlainCopy.Outcome.sum(copies);
            // Cases that were filed since, by other measurements, were not loaded.
            var now = answers.number("select count(*) from casework.case_file");
            var share = load.cases() / (double) now;
            tell(load, all, copies.size(), now - load.cases());
            var lines = new ArrayList<Line>();
            var what = "load of the province, scale " + load.scale();
            lines.add(line(what, all.rows() * share / load.seconds(), all.rate()));
            if (!Double.isNaN(load.ofCases())) {
                var cases =
                        PlainCopy.Outcome.sum(
                                copies.stream()
                                        .filter(c -> c.schema().equals("casework"))
                                        .toList());
                lines.add(
                        told(
                                "of it the cases",
                                cases.rows() * share / load.ofCases(),
                                cases.rate()));
            }
            if (load.scale().matches("1(\\.0+)?")) {
                lines.add(whole(load));
            }
            return lines;
        }
    }

    private static Line whole(Province.Load load) {
        return Line.measured(
                "generation of the province, scale 1",
                "%.0f s".formatted(load.seconds()),
                load.whole() ? "whole command" : "without its people",
                "<= %d s".formatted(GENERATION),
                load.seconds() <= GENERATION);
    }

    private static void tell(Province.Load load, PlainCopy.Outcome copied, int tables, long since) {
        Say.result("");
        Say.result(
                "Load at scale %s: %,d cases in %.0f s (%s).",
                load.scale(),
                load.cases(),
                load.seconds(),
                load.whole()
                        ? "the whole command, from an empty directory"
                        : "by the generation's own record, from the first case on; its people came"
                                + " before and do not count, and if it was cut off and begun again,"
                                + " the pause counts");
        Say.result(
                "COPY: %,d rows of %d tables in %.0f s. Binary, indexes and checks, no foreign keys.",
                copied.rows(), tables, copied.seconds());
        if (since != 0) {
            Say.result(
                    "%,d cases were filed since; the load's rows are taken in proportion.", since);
        }
    }

    private static Line line(String what, double rate, double copy) {
        return Line.measured(
                what,
                "%,.0f rows/s".formatted(rate),
                beside(rate, copy),
                ">= %.2f of COPY".formatted(OF_COPY),
                rate >= OF_COPY * copy);
    }

    private static Line told(String what, double rate, double copy) {
        return Line.told(what, "%,.0f rows/s".formatted(rate), beside(rate, copy));
    }

    private static String beside(double rate, double copy) {
        return "COPY %,.0f rows/s, ratio %.2f".formatted(copy, rate / copy);
    }
}
