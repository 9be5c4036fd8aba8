package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Intake;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.OncePerKey;
import vn.motcua.web.OncePerKey.Answer;
import vn.motcua.web.QueryText;

/// Cases for other systems: to file, to find, to look into, to act on.
@RestController
@RequestMapping("/api/v1/cases")
@PreAuthorize("isAuthenticated()")
@Tag(name = "cases")
class CasesApi {

    private final Intake intake;
    private final Casework casework;
    private final CaseInquiry inquiry;
    private final FilingReader filings;
    private final CommandBodies commands;
    private final CaseLists lists;
    private final CaseAnswers answers;

    CasesApi(
            Intake intake,
            Casework casework,
            CaseInquiry inquiry,
            FilingReader filings,
            CommandBodies commands,
            CaseLists lists,
            CaseAnswers answers) {
        this.intake = intake;
        this.casework = casework;
        this.inquiry = inquiry;
        this.filings = filings;
        this.commands = commands;
        this.lists = lists;
        this.answers = answers;
    }

    @PostMapping
    @Operation(
            operationId = "fileCase",
            summary = "Files an application; answers its code and the secret of its receipt")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FilingBody.class),
                            examples = @ExampleObject(value = ApiExamples.FILING)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FiledAnswer.class)))
    ResponseEntity<byte[]> file(Actor actor, OncePerKey post) {
        return post.answer(body -> {
            var filed = intake.file(actor, filings.read(actor, body));
            var answer = answers.filed(filed);
            return Answer.created(answer.links().self(), answer.version(), answer);
        });
    }

    @GetMapping
    @Operation(
            operationId = "listCases",
            summary = "Cases of the units the post may look into, newest first")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            example = "H41.31.05",
            description = "Code of a unit, which counts with all below it")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            example = "working",
            description = "Where the case stands inside")
    @Parameter(
            name = "procedure",
            in = ParameterIn.QUERY,
            example = "1.001193",
            description = "Code of a procedure")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            example = "H41.31.05-240119",
            description =
                    "The code of a case, or its beginning. Names are not searched by: an address"
                            + " holds no personal data")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description =
                    "Cursor: the `next` of the page before. Opaque; good as long as the filters stay the same")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            example = "50",
            schema = @Schema(type = "integer", defaultValue = "50", minimum = "1"),
            description = "How many a page has at most")
    CaseLists.CaseList list(Actor actor, QueryText query) {
        return lists.find(actor, query);
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "getCase",
            summary = "One case with its history, its deadline and the proof of it, and its papers")
    ResponseEntity<CaseAnswer> get(Actor actor, @PathVariable String code) {
        var answer = answers.of(inquiry.open(actor, read(code)));
        return ResponseEntity.ok().eTag(Integer.toString(answer.version())).body(answer);
    }

    @GetMapping("/{code}/deadline")
    @Operation(
            operationId = "getDeadline",
            summary = "When a case is due: every day counted or not, and why")
    DeadlineAnswer deadline(Actor actor, @PathVariable String code) {
        var proof = inquiry.proof(inquiry.get(actor, read(code)));
        if (proof == null) {
            throw new NotFound("deadline");
        }
        return DeadlineAnswer.of(proof);
    }

    @PostMapping("/{code}/{command}")
    @Operation(operationId = "act", summary = "Does something to a case")
    @Parameter(
            name = "command",
            in = ParameterIn.PATH,
            required = true,
            example = "request-supplement",
            description = "What to do; the body says what each needs")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CommandBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "request-supplement",
                                        value = ApiExamples.SUPPLEMENT),
                                @ExampleObject(name = "issue", value = ApiExamples.ISSUE),
                                @ExampleObject(name = "accept", value = ApiExamples.ACCEPT)
                            }))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MovedAnswer.class)))
    ResponseEntity<byte[]> act(
            Actor actor,
            @PathVariable String code,
            @PathVariable String command,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            OncePerKey post) {
        return post.answer(body -> {
            var asked = commands.read(command, body, seen);
            var file = act(actor, read(code), asked);
            return Answer.ok(file.version(), answers.moved(file));
        });
    }

    private Case act(Actor actor, CaseCode code, CommandBodies.Asked asked) {
        return asked.version() == null
                ? casework.act(actor, code, asked.command())
                : casework.act(actor, code, asked.version(), asked.command());
    }

    /// A forged code is no code: the same answer as for a case that is not there.
    private static CaseCode read(String typed) {
        return CaseCode.parse(typed).orElseThrow(() -> new NotFound("case"));
    }
}
