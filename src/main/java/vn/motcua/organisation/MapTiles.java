package vn.motcua.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the districts stand on a map of equal tiles: 8 columns west to east, 6 rows north to
/// south; our own arrangement after their true positions in January 2024.
public final class MapTiles {

    private static final Map<String, Place> BY_CODE =
            ReferenceFile.read("/reference/tiles.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), MapTiles::place));

    private MapTiles() {}

    /// A place on the grid, both from 0.
    public record Place(int column, int row) {}

    /// The place of a district; empty for any other agency, and for a district that is not on it.
    public static Optional<Place> of(Agency agency) {
        return Optional.ofNullable(agency.gsoCode()).map(BY_CODE::get);
    }

    private static Place place(ReferenceFile.Row row) {
        return new Place(Integer.parseInt(row.get("column")), Integer.parseInt(row.get("row")));
    }
}
