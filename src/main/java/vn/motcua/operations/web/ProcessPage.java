package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import vn.motcua.operations.process.Activity;
import vn.motcua.operations.process.Arrow;
import vn.motcua.operations.process.Flow;
import vn.motcua.operations.process.Histogram;
import vn.motcua.operations.process.Variant;
import vn.motcua.web.Lengths;
import vn.motcua.web.Page;

/// The process of a unit and period at a glance: how many, which ways, where it was slow, what was
/// done again.
record ProcessPage(ProcessTop top, Flow flow, ActivityWords words) implements Page {

    private static final int WAYS = 8;
    private static final int SLOW = 8;

    @Override
    public String title() {
        return t("process.title");
    }

    List<Variant> ways() {
        return flow.variants().stream().limit(WAYS).toList();
    }

    List<Arrow> slowest() {
        return flow.slowest(SLOW);
    }

    String share(long part) {
        return Span.share(part, flow.ended());
    }

    /// Ended cases that had nothing done again.
    long straight() {
        return flow.variants().stream()
                .filter(v -> v.rework().isEmpty())
                .mapToLong(Variant::count)
                .sum();
    }

    /// Where times of an activity lie.
    static String median(Histogram times) {
        return times.isEmpty() ? "–" : Lengths.working(times.median());
    }

    static String ninth(Histogram times) {
        return times.isEmpty() ? "–" : Lengths.working(times.within(0.9));
    }

    /// The arrows into an activity, most frequent first: what a number of work done again opens to.
    List<Arrow> into(String code) {
        return flow.arrows().stream().filter(a -> a.target().equals(new Activity(code))).toList();
    }

    String perCase(long number) {
        return flow.ended() == 0 ? "–" : Span.decimal((double) number / flow.ended());
    }
}
