package vn.motcua.bench.steps;

/// What came out of one round.
///
/// @param median half of the steps took longer, in microseconds
/// @param p95 one in twenty took longer, in microseconds
/// @param processor time of the officers' own threads, without the database's, in microseconds a
///   step
public record Measured(long steps, double seconds, long median, long p95, long processor) {

    public double rate() {
        return steps / seconds;
    }

    String text() {
        return "%d %s %d %d %d".formatted(steps, seconds, median, p95, processor);
    }

    static Measured read(String text) {
        var parts = text.strip().split(" ");
        return new Measured(
                Long.parseLong(parts[0]),
                Double.parseDouble(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }
}
