package vn.motcua.web;

import static java.util.Objects.requireNonNull;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Draws a [Page] with the template that bears its name, sends a [Redirect] or a [Download].
class ReplyHandler implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final ShellFactory shells;

    ReplyHandler(TemplateEngine templates, ShellFactory shells) {
        this.templates = templates;
        this.shells = shells;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Reply.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object reply,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        send(
                (Reply) requireNonNull(reply),
                requireNonNull(web.getNativeRequest(HttpServletRequest.class)),
                requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
    }

    void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (reply) {
            case Page page -> draw(page, request, response);
            case Redirect(var path) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", path);
            }
            case Download download -> save(download, response);
        }
    }

    private void draw(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        ScopedValue.where(Shell.CURRENT, shells.of(request))
                .run(() -> templates.render(template(page), page, html));
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private static void save(Download file, HttpServletResponse response) throws IOException {
        var disposition =
                ContentDisposition.attachment()
                        .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                        .build();
        response.setContentType(file.type());
        response.setContentLengthLong(file.length());
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try (var in = file.content().get()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static String template(Page page) {
        var name = page.getClass().getName().substring("vn.motcua.".length());
        return name.replace('.', '/') + ".jte";
    }
}
