package vn.motcua.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.directive.course.By;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;

/// Who does what when in a chapter: people of the province by their roles, days of the past, units
/// drawn by lot.
final class Teller {

    final Chapter.Setting setting;
    private final List<Agency> districts;

    Teller(Chapter.Setting setting) {
        this.setting = setting;
        this.districts = setting.units().stream().filter(a -> a.tier() == Tier.DISTRICT).toList();
    }

    Agency province() {
        return setting.units().stream()
                .filter(a -> a.tier() == Tier.PROVINCE)
                .findFirst()
                .orElseThrow();
    }

    List<AgencyId> districts() {
        return districts.stream().map(Agency::id).toList();
    }

    Agency unit(String code) {
        return setting.units().stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// Some districts by lot, each at most once.
    List<AgencyId> pick(int count) {
        var left = new ArrayList<>(districts());
        var picked = new ArrayList<AgencyId>();
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            picked.add(left.remove(setting.random().nextInt(left.size())));
        }
        return picked;
    }

    UUID id() {
        return new UUID(setting.random().nextLong(), setting.random().nextLong());
    }

    Instant daysAgo(int days) {
        return setting.now().minus(Duration.ofDays(days));
    }

    LocalDate day(Instant moment) {
        return moment.atZone(Formats.VIETNAM).toLocalDate();
    }

    By editor(Instant at) {
        return by(Role.PROGRAMME_STAFF, at);
    }

    /// Who holds a role in the province's own office.
    By by(Role role, Instant at) {
        return new By(holders(province().id(), role).getFirst(), at);
    }

    Actor head(AgencyId unit) {
        return holders(unit, Role.HEAD).getFirst();
    }

    /// Who holds a role in a unit; nobody where there is none.
    List<Actor> holders(AgencyId unit, Role role) {
        return setting.staff().getOrDefault(unit, Map.of()).getOrDefault(role, List.of());
    }
}
