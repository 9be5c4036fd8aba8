package vn.motcua.casework.eventlog;

import java.util.Arrays;

/// Which names have come by, in eight to sixteen bytes a name: a log may have millions of cases.
/// Two names can be taken for the same one (once in many thousand millions); the log is then sorted
/// without need.
final class SeenNames {

    private static final int FIRST = 1 << 12;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private long[] places = new long[FIRST];
    private int size;

    /// @return whether the name is new
    boolean add(String name) {
        if (size * 2 > places.length) {
            grow();
        }
        var added = put(places, hash(name));
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        var larger = new long[places.length * 2];
        Arrays.stream(places).filter(h -> h != 0).forEach(h -> put(larger, h));
        places = larger;
    }

    private static boolean put(long[] places, long hash) {
        var mask = places.length - 1;
        for (int i = (int) (hash >>> 32) & mask; ; i = (i + 1) & mask) {
            if (places[i] == hash) {
                return false;
            }
            if (places[i] == 0) {
                places[i] = hash;
                return true;
            }
        }
    }

    /// FNV-1a, stirred; never 0, which means an empty place.
    private static long hash(String name) {
        var hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100_0000_01B3L;
        }
        hash = (hash ^ hash >>> 29) * MIX;
        return hash == 0 ? 1 : hash;
    }
}
