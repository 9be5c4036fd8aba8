package vn.motcua.catalogue;

import java.util.Locale;

/// The way a case comes in (kênh tiếp nhận); the numbers are the national portal's.
public enum Channel {
    COUNTER(1),
    ONLINE(2),
    POST(3);

    private final int portalCode;

    Channel(int portalCode) {
        this.portalCode = portalCode;
    }

    /// `KenhThucHien` of the national portal: 1 direct, 2 online, 3 public post.
    public int portalCode() {
        return portalCode;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
