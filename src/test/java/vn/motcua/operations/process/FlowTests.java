package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.operations.process.Variant.Rework;

class FlowTests {

    private static final Variant STRAIGHT =
            way(1, 80, "file", "accept", "complete", "sign", "return");
    private static final Variant BACK =
            way(2, 15, "file", "accept", "complete", "send-back", "complete", "sign", "return");
    private static final Variant MORE =
            way(
                    3,
                    5,
                    "file",
                    "request-supplement",
                    "supplement",
                    "accept",
                    "complete",
                    "sign",
                    "return");

    @Test
    void the_usual_ways_are_those_of_so_many_percent_of_the_cases() {
        var flow = new Flow(List.of(), List.of(MORE, STRAIGHT, BACK));

        assertThat(flow.usual(80)).containsExactly(STRAIGHT);
        assertThat(flow.usual(95)).containsExactly(STRAIGHT, BACK);
        assertThat(flow.usual(100)).containsExactly(STRAIGHT, BACK, MORE);
    }

    @Test
    void fewer_ways_leave_out_the_arrows_that_only_others_took() {
        var back = arrow("complete", "send-back", 15, 30);
        var on = arrow("complete", "sign", 100, 30);
        var flow = new Flow(List.of(back, on), List.of(STRAIGHT, BACK));

        assertThat(flow.arrowsOf(80)).containsExactly(on);
        assertThat(flow.arrowsOf(100)).containsExactly(on, back);
    }

    @Test
    void a_box_tells_how_often_cases_came_there_on_ways_that_are_not_drawn_too() {
        var flow =
                new Flow(
                        List.of(
                                arrow("start", "file", 100, 1),
                                arrow("accept", "complete", 100, 1),
                                arrow("send-back", "complete", 15, 1)),
                        List.of(STRAIGHT, BACK));

        assertThat(flow.arrowsOf(80)).extracting(Arrow::count).containsExactly(100L, 100L);
        assertThat(flow.map(80).boxes())
                .extracting(b -> b.activity().code(), FlowMap.Box::count)
                .contains(tuple("complete", 115L), tuple("file", 100L), tuple("start", 100L));
    }

    @Test
    void rework_is_what_was_sent_back_asked_for_or_done_twice() {
        assertThat(STRAIGHT.rework()).isEmpty();
        assertThat(BACK.rework()).containsExactly(Rework.SENT_BACK, Rework.REPEATED);
        assertThat(MORE.rework()).containsExactly(Rework.SUPPLEMENT);

        assertThat(new Flow(List.of(), List.of(STRAIGHT, BACK, MORE)).rework())
                .containsEntry(Rework.SENT_BACK, 15L)
                .containsEntry(Rework.SUPPLEMENT, 5L)
                .containsEntry(Rework.REPEATED, 15L);
    }

    @Test
    void waiting_for_the_applicant_is_not_slowness_of_the_office() {
        var applicant = arrow("request-supplement", "supplement", 5, 9_000);
        var office = arrow("accept", "complete", 100, 60);

        assertThat(new Flow(List.of(applicant, office), List.of()).slowest(5))
                .containsExactly(office);
    }

    private static Variant way(int id, long count, String... steps) {
        return new Variant(id, Arrays.stream(steps).map(Activity::new).toList(), count, 0, 0);
    }

    static Arrow arrow(String source, String target, int count, int minutes) {
        var times = new int[count];
        Arrays.fill(times, minutes);
        return new Arrow(
                new Activity(source),
                new Activity(target),
                count,
                Histogram.ofMinutes(times),
                (long) count * minutes,
                (long) count * minutes * 3,
                0,
                0);
    }
}
