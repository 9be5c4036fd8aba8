package vn.motcua.web;

/// Go to another address of this program (303: the answer of every action that succeeded).
public record Redirect(String path) implements Reply {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Only addresses of this program");
        }
    }

    public static Redirect to(String path, Object... parts) {
        return new Redirect(path.formatted(parts));
    }
}
