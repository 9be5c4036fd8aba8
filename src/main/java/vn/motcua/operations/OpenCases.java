package vn.motcua.operations;

/// Open cases whose clock runs, and how many of them are past their due moment.
public record OpenCases(int open, int late) {

    static final OpenCases NONE = new OpenCases(0, 0);

    OpenCases plus(OpenCases other) {
        return new OpenCases(open + other.open, late + other.late);
    }
}
