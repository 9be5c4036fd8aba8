package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// What nobody else knows how to answer is a fault of ours: it is logged once, under a number that
/// the page or the problem shows. Of those that pass by themselves it is said that they do.
@Component
class FaultOfOurs implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(FaultOfOurs.class);

    private final Answers answers;

    FaultOfOurs(Answers answers) {
        this.answers = answers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception fault) {
        var elsewhere =
                fault instanceof AccessDeniedException
                        || fault instanceof AuthenticationException
                        || DisconnectedClientHelper.isClientDisconnectedException(fault);
        if (elsewhere || response.isCommitted()) {
            return null;
        }
        var incident = InternalFault.next();
        LOG.error("Incident {}", incident.number(), fault);
        try {
            response.reset();
            answers.fault(incident, Outage.of(fault), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
