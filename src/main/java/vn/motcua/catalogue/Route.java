package vn.motcua.catalogue;

import java.util.List;
import java.util.stream.IntStream;

/// The ordered steps of a procedure (quy trình nội bộ). Data, not code: each procedure version has
/// its own.
public record Route(List<Step> steps) {

    public Route {
        steps = List.copyOf(steps);
        if (steps.stream().filter(s -> s.kind() == Step.Kind.WORK).findAny().isEmpty()
                || steps.getLast().kind() != Step.Kind.RETURN) {
            throw new IllegalArgumentException("A route has work in it and ends with the return");
        }
    }

    public Step at(int position) {
        return steps.get(position);
    }

    /// Position of the first step of a kind at or after a position, or -1.
    public int next(int from, Step.Kind kind) {
        return IntStream.range(from, steps.size())
                .filter(i -> steps.get(i).kind() == kind)
                .findFirst()
                .orElse(-1);
    }

    /// Position of the last work step before a position, or -1.
    public int workBefore(int position) {
        return IntStream.iterate(position - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> steps.get(i).kind() == Step.Kind.WORK)
                .findFirst()
                .orElse(-1);
    }
}
