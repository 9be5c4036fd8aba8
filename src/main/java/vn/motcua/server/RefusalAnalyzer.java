package vn.motcua.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.motcua.shared.Refusal;

/// A start that is refused is told in one sentence, not in a stack trace.
class RefusalAnalyzer extends AbstractFailureAnalyzer<Refusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Refusal cause) {
        return new FailureAnalysis(cause.detail(), null, cause);
    }
}
