package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.operations.process.Activity;
import vn.motcua.operations.process.Load;
import vn.motcua.operations.process.Stuck;
import vn.motcua.operations.web.ProcessReader.Asked;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Where cases wait longer than usual now.
@Controller
@RequestMapping(ProcessAddress.STUCK)
@PreAuthorize("hasAuthority('process:read')")
class StuckController {

    static final String CASES = "/process/stuck/cases";

    private final Stuck stuck;
    private final Load load;
    private final ProcessReader reader;

    StuckController(Stuck stuck, Load load, ProcessReader reader) {
        this.stuck = stuck;
        this.load = load;
        this.reader = reader;
    }

    @GetMapping
    StuckPage show(Actor actor, @ModelAttribute Asked asked) {
        var address = reader.read(actor, asked);
        return new StuckPage(
                reader.unitTop(actor, address, ProcessAddress.STUCK),
                stuck.picture(address.unit().id()),
                stuck.usualOf(address.unit().id()),
                reader.words(address),
                reader);
    }

    /// @param step what was done last
    /// @param at number of the unit that has it
    /// @param holder who has them; for the head of the unit only
    /// @param tooLong only those that wait longer than usual
    @GetMapping("/cases")
    @PreAuthorize("hasAuthority('process:read') and hasAuthority('case:read')")
    StuckCasesPage cases(
            Actor actor,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(name = "long", defaultValue = "false") boolean tooLong,
            @RequestParam(required = false) @Nullable String after) {
        var address = reader.read(actor, asked);
        if (holder != null) {
            load.demandOwn(actor, address.unit().id());
        }
        var wanted =
                new Stuck.Asked(
                        step == null ? null : new Activity(step),
                        at == null ? null : AgencyId.of(at),
                        holder == null ? null : new AccountId(holder),
                        tooLong);
        var slice = stuck.cases(actor, address.unit().id(), wanted, after);
        return new StuckCasesPage(
                address.unit().name(),
                holder == null
                        ? address.at(ProcessAddress.STUCK)
                        : ForecastController.LOAD + "?at=" + address.unit().id().value(),
                narrowed(wanted, reader.words(address)),
                slice,
                reader.words(address),
                reader,
                slice.next() == null ? null : next(slice.next()));
    }

    private String narrowed(Stuck.Asked asked, ActivityWords words) {
        var parts = new ArrayList<String>();
        parts.add(t(asked.tooLong() ? "process.stuck.only-long" : "process.stuck.all"));
        if (asked.step() != null) {
            parts.add(t("process.stuck.after", words.of(asked.step())));
        }
        if (asked.holder() != null) {
            parts.add(reader.staffName(asked.holder()));
        }
        if (asked.unit() != null) {
            parts.add(reader.unitName(asked.unit()));
        }
        return String.join(" · ", parts);
    }

    private static String next(String after) {
        var here =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("after", after)
                        .build(true);
        return here.getPath() + "?" + here.getQuery();
    }
}
