package vn.motcua.directive;

/// A task (nhiệm vụ) by its number, which is also shown to people and stands in addresses.
public record TaskId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
