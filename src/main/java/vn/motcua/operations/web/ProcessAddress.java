package vn.motcua.operations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.indicators.Period;
import vn.motcua.operations.process.Arrow;
import vn.motcua.operations.process.Counted;
import vn.motcua.operations.process.ProcessScope;
import vn.motcua.organisation.Agency;

/// What a page of the process is about, as it stands in its address.
///
/// @param unit it and all below it
/// @param procedure code of a procedure, or null for all
/// @param scope the same for those who read
record ProcessAddress(Agency unit, @Nullable String procedure, Period period, ProcessScope scope) {

    static final String OVERVIEW = "/process";
    static final String MAP = "/process/map";
    static final String CASES = "/process/cases";
    static final String STUCK = "/process/stuck";
    static final String FORECAST = "/process/forecast";
    static final String WHAT_IF = "/process/what-if";

    String at(String path) {
        return to(path).build().toUriString();
    }

    /// The map with the ways of so many percent of the cases.
    String map(int percent) {
        return to(MAP).queryParam("paths", percent).build().toUriString();
    }

    String behind(Arrow arrow) {
        return behind(arrow.ends());
    }

    String behind(Arrow.Ends arrow) {
        return to(CASES)
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(arrow.source().code(), arrow.target().code())
                .toUriString();
    }

    String behind(Counted counted) {
        return to(CASES).queryParam("list", counted.code()).build().toUriString();
    }

    String behindPath(int path) {
        return to(CASES).queryParam("path", path).build().toUriString();
    }

    String of(Period other) {
        return new ProcessAddress(unit, procedure, other, scope).at(OVERVIEW);
    }

    private UriComponentsBuilder to(String path) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("unit", unit.code());
        if (procedure != null) {
            address.queryParam("procedure", procedure);
        }
        return address.queryParam("period", period.code());
    }
}
