package vn.motcua.bench.province;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.bench.http.ServedProgram;

/// A whole province in one run: its load, its wall, its index, what the followers cost, and how
/// pages grow with it.
///
/// What a visitor sees is measured on the program in a process of its own. The rest needs the
/// program in this process; it comes afterwards, for a data directory has one program.
public final class ProvinceBench {

    private static final String PARTS = "start,load,wall,index,steps,pages";

    private final Asked asked;
    private final Place place;
    private final List<String> wanted;
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();

    public ProvinceBench(Asked asked, Place place) {
        this.asked = asked;
        this.place = place;
        this.wanted = asked.list("parts", PARTS);
        for (var part : PARTS.split(",")) {
            lines.put(part, List.of());
        }
    }

    /// Whether all targets were met.
    public boolean run() throws Exception {
        Province.prepare(asked, place);
        if (wanted.contains("start")) {
            lines.put("start", FirstStartPart.measure(asked));
        }
        if (wanted.contains("wall") || wanted.contains("pages")) {
            served();
        }
        if (wanted.contains("load") || wanted.contains("index") || wanted.contains("steps")) {
            inside();
        }
        var all = new ArrayList<Line>();
        lines.values().forEach(all::addAll);
        return Line.print(all);
    }

    private void served() throws Exception {
        try (var program = new ServedProgram(asked, place)) {
            caughtUp(place);
            if (wanted.contains("wall")) {
                lines.put("wall", new WallPart(asked, place, program.address()).measure());
            }
            if (wanted.contains("pages")) {
                lines.put("pages", pages(program));
            }
        }
    }

    private List<Line> pages(ServedProgram program) throws Exception {
        var large = new GrowthPart.Served(place, program.address());
        var directory = asked.directory("small-data-dir");
        if (directory == null) {
            return pages(null, large);
        }
        var small = Place.existing(directory);
        try (var other = new ServedProgram(asked, small)) {
            caughtUp(small);
            return pages(new GrowthPart.Served(small, other.address()), large);
        }
    }

    private List<Line> pages(GrowthPart.Served small, GrowthPart.Served large) throws Exception {
        var growth = new GrowthPart(asked, small, large);
        try {
            return growth.measure();
        } finally {
            growth.close();
        }
    }

    private void inside() throws Exception {
        var program = place.start();
        caughtUp(place);
        var timetable = program.getBean("timetable", SmartLifecycle.class);
        timetable.stop();
        if (wanted.contains("load")) {
            lines.put("load", LoadPart.measure(place));
        }
        if (wanted.contains("index")) {
            lines.put("index", new IndexPart(program, place).measure());
        }
        if (wanted.contains("steps")) {
            lines.put("steps", new StepsPart(asked, place, program).measure());
        }
    }

    /// Nothing is measured before the followers have seen the whole province, unless that takes
    /// longer than anybody would wait; fresh statistics belong to it.
    private void caughtUp(Place which) throws Exception {
        Say.line("Waiting for the followers on %s", which.data());
        if (!Followers.settle(which, Duration.ofMinutes(asked.number("patience", 30, 10)))) {
            lines.put(
                    "followers of " + which.data(),
                    List.of(Line.missing("followers", "they have not seen all of " + which.data())));
        }
        which.analyse("motcua");
    }
}
