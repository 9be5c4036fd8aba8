package vn.motcua.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Invents Vietnamese names by how frequent their parts are. No name is a person's.
final class Names {

    private final Parts family = Parts.read("family");
    private final Parts middleMale = Parts.read("middle-male");
    private final Parts middleFemale = Parts.read("middle-female");
    private final Parts givenMale = Parts.read("given-male");
    private final Parts givenFemale = Parts.read("given-female");

    String next(RandomGenerator random, boolean female) {
        var middle = female ? middleFemale : middleMale;
        var given = female ? givenFemale : givenMale;
        return family.pick(random) + " " + middle.pick(random) + " " + given.pick(random);
    }

    /// Parts of names with their running share.
    private record Parts(List<String> names, double[] upTo) {

        static Parts read(String list) {
            var names = new ArrayList<String>();
            var shares = new ArrayList<Double>();
            lines(list).stream()
                    .skip(1)
                    .map(l -> l.split(","))
                    .forEach(l -> {
                        names.add(l[0]);
                        shares.add(Double.parseDouble(l[1]));
                    });
            var upTo = new double[names.size()];
            double sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += shares.get(i);
                upTo[i] = sum;
            }
            return new Parts(List.copyOf(names), upTo);
        }

        private static List<String> lines(String list) {
            var path = "/reference/names/" + list + ".csv";
            try (var in = Names.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("Missing " + path);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.isBlank())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String pick(RandomGenerator random) {
            var at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return names.get(Math.min(at < 0 ? -at - 1 : at, names.size() - 1));
        }
    }
}
