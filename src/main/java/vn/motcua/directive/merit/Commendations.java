package vn.motcua.directive.merit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Measuring;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.course.UnitNews;
import vn.motcua.directive.merit.Merit.Ground;
import vn.motcua.directive.merit.Merit.Plan;
import vn.motcua.documents.CertificatePaper;
import vn.motcua.documents.Letterhead;
import vn.motcua.documents.Papers;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Commendation: proposed by units and by those who edit the programme, decided by those who
/// decide, several by one decision. An award is that of the unit whose post decides; what the
/// chairman of the province gives, only the province decides on.
@Service
@Transactional
public class Commendations {

    private final MeritRepository merits;
    private final Courses courses;
    private final Reach reach;
    private final Measuring measuring;
    private final Figures figures;
    private final Organisation organisation;
    private final Papers papers;
    private final UnitNews news;

    Commendations(
            MeritRepository merits,
            Courses courses,
            Reach reach,
            Measuring measuring,
            Figures figures,
            Organisation organisation,
            Papers papers,
            UnitNews news) {
        this.merits = merits;
        this.courses = courses;
        this.reach = reach;
        this.measuring = measuring;
        this.figures = figures;
        this.organisation = organisation;
        this.papers = papers;
        this.news = news;
    }

    /// A figure to back a proposal, by its key, for a period.
    public record Pick(String figure, Period period) {}

    /// Which proposals; null leaves open.
    ///
    /// @param decider the unit that decided
    /// @param first the first day on which they were decided, and the last one
    public record Wanted(
            MeritState.@Nullable Code state,
            Merit.@Nullable Honour honour,
            @Nullable AgencyId decider,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null);

        /// Of one state.
        public static Wanted in(MeritState.Code state) {
            return new Wanted(state, null, null, null, null);
        }

        /// Those that a unit commended by decisions between two days.
        public static Wanted awardedBy(AgencyId unit, LocalDate first, LocalDate last) {
            return new Wanted(MeritState.Code.AWARDED, null, unit, first, last);
        }

        /// The same of one kind alone.
        public Wanted of(Merit.Honour only) {
            return new Wanted(state, only, decider, first, last);
        }
    }

    /// Proposes somebody; the figures are measured now and kept as they are. The same identifier
    /// twice is one proposal.
    public void propose(MeritId id, Plan plan, List<Pick> picks, By by) {
        if (!reach.covers(by.actor(), Reach.REPORT, plan.unit())) {
            reach.demand(by.actor(), Reach.EDIT, plan.unit());
        }
        var grounds = picks.stream().map(pick -> ground(plan.unit(), pick)).toList();
        if (merits.insert(id, plan, grounds, by)) {
            courses.note(id.value(), by, "propose-merit", "");
        }
    }

    private Ground ground(AgencyId unit, Pick pick) {
        var measured = measuring.together(pick.figure(), List.of(unit), pick.period());
        var code = organisation.get(unit).code();
        var path =
                figures.find(pick.figure())
                        .map(f -> Figures.path(f, code, Scope.Reach.ALL, pick.period()))
                        .orElse(null);
        return new Ground(pick.figure(), measured, path);
    }

    /// Commends all of them by one decision, or, if one of them is decided already, none.
    public void award(Collection<MeritId> ids, String decision, LocalDate decided, By by) {
        for (var merit : all(ids)) {
            var decider = demandDecider(by.actor(), merit);
            merits.update(merit.award(by.at(), decision, decided, decider));
            courses.note(merit.id().value(), by, "award", decision);
            tell(merit, "awarded", decision, by);
        }
    }

    private List<Merit> all(Collection<MeritId> ids) {
        var found = merits.all(ids);
        if (found.isEmpty() || found.size() < ids.stream().distinct().count()) {
            throw new NotFound("proposal to commend");
        }
        return found;
    }

    private AgencyId demandDecider(Actor actor, Merit merit) {
        return decider(actor, merit).orElseThrow(() -> StepRefused.notYours(Reach.DECIDE));
    }

    /// The unit for which an actor decides on a proposal: the highest one of theirs above whom is
    /// proposed, where that may give what is proposed.
    private Optional<AgencyId> decider(Actor actor, Merit merit) {
        var own =
                actor.agenciesWith(Reach.DECIDE).stream()
                        .map(organisation::currentSuccessor)
                        .collect(Collectors.toSet());
        var unit = organisation.currentSuccessor(merit.plan().unit());
        return Stream.iterate(unit, Objects::nonNull, u -> organisation.get(u).parent())
                .filter(own::contains)
                .reduce((_, higher) -> higher)
                .filter(u -> merit.plan().honour().isGivenBy(isTop(u)));
    }

    private boolean isTop(AgencyId unit) {
        return organisation.get(unit).parent() == null;
    }

    /// Whether the actor would decide on it, were it to be decided.
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor actor, Merit merit) {
        return decider(actor, merit).isPresent();
    }

    /// The proposals that wait for a decision of the actor.
    public Wanted undecided(Actor actor) {
        var proposed = Wanted.in(MeritState.Code.PROPOSED);
        return actor.agenciesWith(Reach.DECIDE).stream().anyMatch(this::isTop)
                ? proposed
                : proposed.of(Merit.Honour.PRAISE);
    }

    /// How many there are in reach of the actor's decisions.
    @Transactional(readOnly = true)
    public int waiting(Actor actor) {
        return merits.number(reach.of(actor, Reach.DECIDE), undecided(actor));
    }

    /// Turns a proposal down.
    public void decline(MeritId id, int version, String reason, By by) {
        var merit = get(by.actor(), id);
        demandDecider(by.actor(), merit);
        if (merit.version() != version) {
            throw StepRefused.stale(id);
        }
        merits.update(merit.decline(by.at(), reason));
        courses.note(id.value(), by, "decline", reason);
        tell(merit, "declined", "", by);
    }

    /// The unit for which it was proposed and whoever proposed it. Who is commended is read in the
    /// program alone.
    private void tell(Merit merit, String outcome, String decision, By by) {
        var unit = merit.plan().unit();
        var message =
                new UnitNews.Message(
                        "programme.notice.merit." + outcome,
                        List.of(
                                Integer.toString(merit.number()),
                                organisation.get(unit).name(),
                                decision),
                        "/programme/merits/" + merit.id(),
                        "merit/%s/%s".formatted(merit.id(), outcome));
        var proposer =
                courses.of(List.of(merit.id().value())).stream()
                        .filter(entry -> entry.step().equals("propose-merit"))
                        .map(Courses.Entry::account)
                        .toList();
        news.tell(List.of(unit), proposer, message, by);
    }

    /// @throws NotFound if there is none, or not for this actor
    @Transactional(readOnly = true)
    public Merit get(Actor actor, MeritId id) {
        return merits.find(id)
                .filter(m -> reach.covers(actor, Reach.READ, m.plan().unit()))
                .orElseThrow(() -> new NotFound("proposal to commend"));
    }

    @Transactional(readOnly = true)
    public List<Ground> grounds(Merit merit) {
        return merits.grounds(merit.id());
    }

    /// A page of the proposals in reach, in the order of their numbers.
    ///
    /// @param after number after which the page begins
    @Transactional(readOnly = true)
    public List<Merit> list(Actor actor, Wanted wanted, int after, int limit) {
        return merits.list(reach.of(actor, Reach.READ), wanted, after, limit);
    }

    /// How many of some there are in reach.
    @Transactional(readOnly = true)
    public int number(Actor actor, Wanted wanted) {
        return merits.number(reach.of(actor, Reach.READ), wanted);
    }

    @Transactional(readOnly = true)
    public Map<MeritState.Code, Integer> counts(Actor actor) {
        return merits.counts(reach.of(actor, Reach.READ));
    }

    /// Who is proposed: the holder of the post with the unit, or the unit.
    public String recipient(Merit merit) {
        var unit = organisation.get(merit.plan().unit()).name();
        return Optional.ofNullable(merit.plan().post())
                .flatMap(organisation::holder)
                .map(holder -> holder.name() + ", " + unit)
                .orElse(unit);
    }

    /// The certificate as a PDF; empty while nothing is awarded.
    @Transactional(readOnly = true)
    public Optional<byte[]> certificate(Merit merit) {
        return merit.state() instanceof MeritState.Awarded awarded
                ? Optional.of(papers.pdf(paper(merit, awarded)))
                : Optional.empty();
    }

    private CertificatePaper paper(Merit merit, MeritState.Awarded awarded) {
        var decider =
                organisation
                        .find(awarded.decider(), awarded.decided())
                        .orElseGet(() -> organisation.get(awarded.decider()));
        var above = decider.parent() == null ? null : organisation.get(decider.parent());
        var head = Letterhead.of(decider, above, awarded.decision(), awarded.decided());
        var honour = merit.plan().honour() == Merit.Honour.MERIT ? "Bằng khen" : "Giấy khen";
        return new CertificatePaper(
                head,
                CertificatePaper.signer(decider),
                honour,
                recipient(merit),
                merit.plan().grounds());
    }
}
