package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.motcua.access.DemoAccounts.NewPerson;
import vn.motcua.shared.AccountId;

/// The people of the province, invented by number: whoever is asked for twice is the same.
final class Citizens {

    /// Those the sign-in page shows.
    static final int SHOWN = 2;

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Generation generation;
    private final Names names;

    Citizens(Generation generation, Names names) {
        this.generation = generation;
        this.names = names;
    }

    /// Somebody. No number, no name is a person's.
    record Citizen(String name, LocalDate born, String idNumber, String phone) {}

    Citizen get(int number) {
        return somebody(generation.random("citizen", number));
    }

    Citizen somebody(RandomGenerator random) {
        var female = random.nextBoolean();
        var born =
                LocalDate.of(
                        1950 + random.nextInt(54), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Citizen(
                names.next(random, female),
                born,
                idNumber(born, female, random.nextInt(1_000_000)),
                "0900" + digits(random.nextInt(1_000_000), 6));
    }

    private static String idNumber(LocalDate born, boolean female, int number) {
        var century = (born.getYear() < 2000 ? 0 : 2) + (female ? 1 : 0);
        return "040" + century + digits(born.getYear() % 100, 2) + digits(number, 6);
    }

    /// As many digits, with zeros in front.
    static String digits(int number, int length) {
        var text = Integer.toString(number);
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }

    AccountId account(int number) {
        return new AccountId(id(generation.random("account", number)));
    }

    static UUID id(RandomGenerator random) {
        return new UUID(
                (random.nextLong() & ~0xF000L) | VERSION_4, (random.nextLong() >>> 2) | VARIANT);
    }

    /// All with an account.
    List<NewPerson> people() {
        return IntStream.range(0, generation.citizens())
                .mapToObj(i -> NewPerson.citizen(get(i).name(), i < SHOWN))
                .toList();
    }

    int count() {
        return generation.citizens();
    }
}
