package vn.motcua.bench.steps;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/// Flowable with a process of four human tasks. Only [FlowableSide] starts it. In its favour: no
/// timers, no forms, no listeners, no events, few variables, and nothing is written about who
/// looked at the list.
final class FlowableProcess {

    private static final int POOL = 12;
    private static final int STARTERS = 8;
    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
              <process id="four" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f0" sourceRef="start" targetRef="t1"/>
                %s
                <endEvent id="end"/>
              </process>
            </definitions>
            """;
    private static final String TASK =
            """
            <userTask id="t%1$d" name="Bước %1$d" flowable:candidateGroups="${unit}"
                      flowable:dueDate="${due}"/>
            <sequenceFlow id="f%1$d" sourceRef="t%1$d" targetRef="%2$s"/>
            """;

    private final ProcessEngine engine;
    private final AtomicInteger made = new AtomicInteger();

    private FlowableProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    public static void main(String... arguments) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        try (var pool = pool(arguments[0])) {
            var engine = engine(pool);
            new FlowableProcess(engine).obey(out);
            engine.close();
        }
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url + "?reWriteBatchedInserts=true&ApplicationName=flowable");
        pool.setUsername("postgres");
        pool.setPassword(System.getenv("BENCH_PASSWORD"));
        pool.setMaximumPoolSize(POOL);
        return pool;
    }

    private static ProcessEngine engine(HikariDataSource pool) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("four.bpmn20.xml", model())
                .deploy();
        return engine;
    }

    private static String model() {
        var tasks = new StringBuilder();
        for (int i = 1; i <= Side.STEPS; i++) {
            tasks.append(TASK.formatted(i, i == Side.STEPS ? "end" : "t" + (i + 1)));
        }
        return MODEL.formatted(tasks).strip();
    }

    private void obey(PrintStream out) throws Exception {
        out.println("done");
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine();
                line != null && !line.equals("end");
                line = in.readLine()) {
            var words = line.split(" ");
            out.println("done " + obey(words));
        }
    }

    private String obey(String[] words) throws Exception {
        switch (words[0]) {
            case "fill" ->
                    fill(
                            Integer.parseInt(words[1]),
                            Integer.parseInt(words[2]),
                            Integer.parseInt(words[3]));
            case "steps" -> {
                for (int i = Integer.parseInt(words[1]); i > 0; i--) {
                    step(0);
                }
            }
            default -> {
                var length = Duration.ofMillis(Long.parseLong(words[2]));
                return Crew.work(Integer.parseInt(words[1]), length, this::step).text();
            }
        }
        return "";
    }

    private void fill(int standing, int each, int officers) throws Exception {
        var share = standing / Side.OFFICERS;
        var wanted = new ArrayList<Callable<Void>>();
        for (int i = 0; i < Side.OFFICERS; i++) {
            var there = (int) open(i);
            var more = i < officers ? each : 0;
            add(wanted, i, share - Math.min(share, there), "2024-01-19T02:00:00Z");
            add(wanted, i, share + more - Math.max(share, there), "2023-12-05T02:00:00Z");
        }
        try (var threads = Executors.newFixedThreadPool(STARTERS)) {
            for (Future<Void> begun : threads.invokeAll(wanted)) {
                begun.get();
            }
        }
    }

    private long open(int officer) {
        return engine.getTaskService().createTaskQuery().taskCandidateGroup(unit(officer)).count();
    }

    private void add(ArrayList<Callable<Void>> wanted, int officer, int count, String day) {
        for (int i = 0; i < count; i++) {
            wanted.add(() -> {
                start(officer, Instant.parse(day));
                return null;
            });
        }
    }

    private void start(int officer, Instant day) {
        var number = made.incrementAndGet();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "four",
                        "case-" + number,
                        Map.of(
                                "unit",
                                unit(officer),
                                "due",
                                Date.from(day.plusMillis(17L * (number % 300_000))),
                                "applicant",
                                "Nguyễn Văn " + Integer.toString(number, 36)));
    }

    /// All in one command, so in one transaction.
    private void step(int officer) {
        engine.getManagementService()
                .executeCommand(_ -> {
                    act(officer);
                    return null;
                });
    }

    private void act(int officer) {
        var tasks = engine.getTaskService();
        var first =
                tasks.createTaskQuery()
                        .taskCandidateGroup(unit(officer))
                        .includeProcessVariables()
                        .orderByTaskDueDate()
                        .asc()
                        .listPage(0, Side.PAGE + 1)
                        .getFirst();
        tasks.claim(first.getId(), "officer-" + officer);
        tasks.complete(first.getId());
    }

    private static String unit(int officer) {
        return "unit-" + officer;
    }
}
