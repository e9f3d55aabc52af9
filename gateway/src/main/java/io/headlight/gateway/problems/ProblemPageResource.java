package io.headlight.gateway.problems;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where the {@code type} of a problem leads: a page for the people who have to deal with it. */
@Path("/problems")
@PermitAll
@Produces("text/html;charset=UTF-8")
public class ProblemPageResource {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s · Headlight</title>
            <style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;color:#222}
            code{background:#eee;padding:.1em .3em}</style>
            <h1>%s</h1>
            %s
            <p><a href="/problems">All problems</a> · <a href="/docs">API</a></p>
            </html>
            """;
    private static final String DESCRIPTION = """
            <p>Code: <code>%s</code></p>
            <p>%s</p>
            <p><b>What to do:</b> %s</p>""";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final ProblemPages pages;

    ProblemPageResource(ProblemPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public String showProblems() {
        var list = new StringBuilder("<ul>\n");
        for (var page : pages.all()) {
            list.append("<li><a href=\"/problems/%s\"><code>%s</code></a> %s</li>%n"
                    .formatted(page.path(), page.code(), page.title()));
        }
        return PAGE.formatted("Problems", "Problems", list.append("</ul>"));
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public RestResponse<String> showProblem(@RestPath String code) {
        return pages.page(code)
                .map(page -> html(OK, page.title(), DESCRIPTION.formatted(page.code(), page.meaning(), page.remedy())))
                .orElseGet(() -> html(NOT_FOUND, "No such problem", "<p>We know of no problem with this name.</p>"));
    }

    private static RestResponse<String> html(int status, String title, String content) {
        return ResponseBuilder.<String>create(status)
                .entity(PAGE.formatted(title, title, content))
                .build();
    }
}
