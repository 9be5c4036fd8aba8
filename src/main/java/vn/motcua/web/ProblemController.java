package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.shared.NotFound;

/// Explains the stable code of a problem: the address that stands in the `type` of every
/// problem+json answer.
@Controller
@RequestMapping("/problems")
@PreAuthorize("permitAll()")
class ProblemController {

    private final Messages messages;

    ProblemController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/{code}")
    ProblemPage show(@PathVariable String code, HttpServletRequest request) {
        var locale = ShellFactory.localeOf(request);
        var key = "problem." + code;
        if (!messages.has(locale, key)) {
            throw new NotFound("problem " + code);
        }
        var advice = key + ".advice";
        return new ProblemPage(
                messages.text(locale, key),
                code,
                messages.has(locale, advice) ? messages.text(locale, advice) : "");
    }
}
