package vn.motcua.access;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Installation;

/// Where this program is reached, which is also its name as issuer of sign-ins.
@Component
class Place {

    private final String issuer;

    Place(Installation installation, @Value("${motcua.issuer:}") String issuer) {
        var named = issuer.isBlank() ? installation.address().toString() : issuer;
        this.issuer = named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
    }

    String issuer() {
        return issuer;
    }

    String host() {
        return URI.create(issuer).getHost();
    }

    /// Whether browsers reach us by TLS: cookies are then bound to it.
    boolean secure() {
        return issuer.startsWith("https:");
    }

    String address(String path) {
        return issuer + path;
    }

    /// A cookie's name: bound to this host and TLS where there is TLS.
    String cookie(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
