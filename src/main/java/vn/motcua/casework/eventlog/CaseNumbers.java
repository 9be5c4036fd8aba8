package vn.motcua.casework.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The numbers of many cases in order, sixteen bytes each: all that an export keeps in memory of
/// the cases it has yet to read.
final class CaseNumbers {

    private static final int FIRST = 1 << 10;

    private long[] halves = new long[FIRST];
    private int size;

    void add(UUID id) {
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, 2 * halves.length);
        }
        halves[2 * size] = id.getMostSignificantBits();
        halves[2 * size + 1] = id.getLeastSignificantBits();
        size++;
    }

    int size() {
        return size;
    }

    /// The numbers from one place up to another, or to the end.
    List<UUID> part(int from, int to) {
        var part = new ArrayList<UUID>();
        for (int i = from; i < Math.min(to, size); i++) {
            part.add(new UUID(halves[2 * i], halves[2 * i + 1]));
        }
        return part;
    }
}
