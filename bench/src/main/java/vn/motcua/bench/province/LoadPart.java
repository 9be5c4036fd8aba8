package vn.motcua.bench.province;

import java.util.List;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// The load of the whole province against plain COPY of the same rows.
final class LoadPart {

    private static final double OF_COPY = 0.5;

    private LoadPart() {}

    static List<Line> measure(Place place) throws Exception {
        Say.line("Copying the rows of the province out and in again");
        try (var answers = new Answers(place)) {
            var load = Province.load(place, answers);
            var copy = new PlainCopy(place, answers).run(Province.schemas(load.whole()));
            var now = answers.number("select count(*) from casework.case_file");
            // Cases that were filed since, by other measurements, were not loaded.
            var loaded = copy.rows() * (double) load.cases() / now;
            var rate = loaded / load.seconds();
            Say.result("");
            Say.result(
                    "Load at scale %s: %,d cases, %,.0f rows in %.0f s (%s).",
                    load.scale(),
                    load.cases(),
                    loaded,
                    load.seconds(),
                    load.whole()
                            ? "the whole command, from an empty directory"
                            : "by the generation's own record, from the first case on; its people"
                                    + " came before and do not count, and if it was cut off and"
                                    + " begun again, the pause counts");
            Say.result(
                    "COPY: %,d rows of %d tables in %.0f s. Binary, indexes and checks, no foreign"
                            + " keys.",
                    copy.rows(), copy.tables(), copy.seconds());
            if (now != load.cases()) {
                Say.result(
                        "%,d cases were filed since; the load's rows are taken in proportion.",
                        now - load.cases());
            }
            var ratio = rate / copy.rate();
            return List.of(
                    Line.measured(
                            "load of the province, scale " + load.scale(),
                            "%,.0f rows/s".formatted(rate),
                            "COPY %,.0f rows/s, ratio %.2f".formatted(copy.rate(), ratio),
                            ">= %.2f of COPY".formatted(OF_COPY),
                            ratio >= OF_COPY));
        }
    }
}
