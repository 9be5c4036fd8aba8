package vn.motcua.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.feedback.CaseDoor;
import vn.motcua.web.Reply;

/// Whoever holds the receipt says what they think of the case, on their own phone by its QR code:
/// so a rating at the counter passes no officer's device. The secret stands in the address, so
/// these pages tell no other page where the reader came from and stay in no cache.
@Controller
@RequestMapping("/t/{token}")
@PreAuthorize("permitAll()")
class ReceiptSayingController {

    private final CaseDoor door;
    private final SayingDesk desk;

    ReceiptSayingController(CaseDoor door, SayingDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping("/rating")
    RatingPage rating(@PathVariable String token, HttpServletResponse response) {
        keepSecret(response);
        return desk.rating(door.holder(token), address(token));
    }

    @PostMapping("/rating")
    Reply rate(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response) {
        keepSecret(response);
        var form = new RatingForm(score, words, version);
        return desk.rate(door.holder(token), address(token), form);
    }

    @GetMapping("/complaint")
    ComplaintFormPage complaint(@PathVariable String token, HttpServletResponse response) {
        keepSecret(response);
        return desk.complaint(door.holder(token), address(token));
    }

    @PostMapping("/complaint")
    Reply complain(
            @PathVariable String token,
            @ModelAttribute ComplaintForm form,
            @RequestParam("_key") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepSecret(response);
        var sent = new SayingDesk.Sent(form, key);
        return desk.complain(door.holder(token), address(token), sent, request);
    }

    private static String address(String token) {
        return "/t/" + token;
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
