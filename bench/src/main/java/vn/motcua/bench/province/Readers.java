package vn.motcua.bench.province;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;

/// All who open pages of one running program, signed in once each.
final class Readers implements AutoCloseable {

    private final String name;
    private final String address;
    private final People people;
    private final Map<String, Visitor> visitors = new HashMap<>();

    /// @param name of the province, for whoever reads why a page could not be opened
    Readers(String name, GrowthPart.Served where) throws Exception {
        this(name, where.place(), where.address());
    }

    Readers(String name, Place place, String address) throws Exception {
        this.name = name;
        this.address = address;
        this.people = People.of(place);
    }

    /// Opens a page.
    ///
    /// @throws People.Missing if there is nobody or nothing to open
    /// @throws People.Failing if it was not answered well
    Visitor.Answer open(PageList.Entry page) throws Exception {
        var path = people.address(name, page.address());
        var answer = visitor(page.who()).open(path);
        if (answer.status() != 200) {
            throw new People.Failing(name + " province: answered " + answer.status());
        }
        return answer;
    }

    /// Sends the forms that make what the province has none of. Sent once, it has it.
    void fillIn(PageList list) throws Exception {
        var missing =
                list.forms().stream()
                        .map(PageList.Form::value)
                        .filter(value -> !people.values().containsKey(value))
                        .collect(Collectors.toSet());
        for (var form : list.forms()) {
            if (missing.contains(form.value())) {
                try {
                    send(form);
                    people.lookAgain(list);
                } catch (People.Missing e) {
                    Say.line("  no %s: %s", form.value(), e.getMessage());
                }
            }
        }
    }

    private void send(PageList.Form form) throws Exception {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.fields().split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                fields.put(parts[0], people.address(name, parts[1]));
            }
        }
        var action = people.address(name, form.action());
        var status =
                visitor(form.who()).fillIn(people.address(name, form.page()), action, fields);
        if (status != 302 && status != 303) {
            throw new People.Missing(
                    "%s province: %s was answered %d".formatted(name, action, status));
        }
    }

    /// Lets somebody sign in, so that opening a page is not their first step.
    void enter(PageList.Entry page) throws Exception {
        visitor(page.who());
    }

    private Visitor visitor(String who) throws Exception {
        var known = visitors.get(who);
        if (known == null) {
            known = enter(who);
            visitors.put(who, known);
        }
        return known;
    }

    private Visitor enter(String who) throws Exception {
        if (who.equals(PageList.ANYONE)) {
            return Visitor.anyone(address);
        }
        var account = people.accounts().get(who);
        if (account == null) {
            throw new People.Missing(name + " province: no " + who);
        }
        return Visitor.signedIn(address, account);
    }

    @Override
    public void close() {
        visitors.values().forEach(Visitor::close);
    }
}
