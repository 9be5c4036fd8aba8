package vn.motcua.access;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.web.Reply;

/// A page with a fault of ours in it.
@TestComponent
@Controller
@PreAuthorize("permitAll()")
class BrokenPage {

    @GetMapping("/broken")
    Reply broken() {
        throw new IllegalStateException("a fault of ours");
    }
}
