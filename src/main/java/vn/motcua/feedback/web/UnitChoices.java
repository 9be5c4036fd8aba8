package vn.motcua.feedback.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.Option;

/// The units an officer may narrow a list to: their own and those right below.
@Component
class UnitChoices {

    private final Organisation organisation;

    UnitChoices(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Option> of(Actor actor) {
        return actor.agenciesWith("feedback:read").stream()
                .flatMap(root ->
                        Stream.concat(
                                Stream.of(root),
                                organisation.children(root, organisation.today()).stream()
                                        .map(Agency::id)))
                .distinct()
                .map(id -> organisation.find(id).orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Agency::code))
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }
}
