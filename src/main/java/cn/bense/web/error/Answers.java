package cn.bense.web.error;

import cn.bense.web.Texts;
import cn.bense.web.Toast;
import cn.bense.web.layout.Navs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A refusal in the form its caller can use: problem document, notice for htmx, or a whole page (ui/18-states). */
@Component
class Answers {

    private static final Set<Integer> PAGES = Set.of(403, 404, 409, 422, 500, 503);

    private final ProblemWriter problems;
    private final Texts texts;
    private final Navs navs;

    Answers(ProblemWriter problems, Texts texts, Navs navs) {
        this.problems = problems;
        this.texts = texts;
        this.navs = navs;
    }

    /** A {@link ResponseEntity}, a {@link ModelAndView}, or null when the answer is complete already. */
    @Nullable
    Object answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answer(refusal, request.getRequestURI(), request, response);
    }

    @Nullable
    Object answer(Refusal refusal, String path, HttpServletRequest request, HttpServletResponse response) {
        ProblemWriter.headers(response, refusal);
        if (path.startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(refusal.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.problem(refusal));
        }
        if (request.getHeader("HX-Request") != null) {
            return notice(refusal, response);
        }
        return page(refusal, path, request.getMethod());
    }

    private @Nullable Object notice(Refusal refusal, HttpServletResponse response) {
        response.setStatus(refusal.status());
        response.setHeader("HX-Reswap", "none");
        Toast.bad(sentence(refusal)).on(response);
        // Handled: without a view Spring would look for one named after the path.
        return ResponseEntity.status(refusal.status()).build();
    }

    private ModelAndView page(Refusal refusal, String path, String method) {
        var nav = navs.withoutCounts();
        var view = new ModelAndView("web/error");
        view.setStatus(HttpStatusCode.valueOf(refusal.status()));
        view.addObject("nav", nav);
        view.addObject("shell", nav == null ? "bare" : "layout");
        view.addObject(
                "heading", texts.text("page." + (PAGES.contains(refusal.status()) ? refusal.status() : "other")));
        var unforeseen = refusal.incident() != null;
        view.addObject(
                "sentence", unforeseen ? texts.text("page.internal") : texts.error(refusal.code(), refusal.args()));
        view.addObject(
                "wrong",
                problems.problem(refusal).errors().stream()
                        .map(e -> e.message())
                        .toList());
        view.addObject("incident", refusal.incident());
        view.addObject("tone", tone(refusal.status()));
        view.addObject("icon", icon(refusal.status()));
        var again = refusal.status() >= 500 && method.equals("GET");
        view.addObject("actionHref", again ? path : "/");
        view.addObject("actionLabel", again ? "重试" : "回首页");
        return view;
    }

    private String sentence(Refusal refusal) {
        var whole = new StringBuilder(texts.error(refusal.code(), refusal.args()));
        if (refusal.code().equals("invalid")) {
            problems.problem(refusal)
                    .errors()
                    .forEach(e -> whole.append(' ').append(e.message()).append('；'));
        }
        return whole.toString();
    }

    private static String tone(int status) {
        return status == 500 ? "bad" : status == 404 ? "" : "warn";
    }

    private static String icon(int status) {
        return switch (status) {
            case 403 -> "lock";
            case 404 -> "file-search";
            case 409 -> "users";
            case 500 -> "server-off";
            case 503 -> "cloud-off";
            default -> "alert-circle";
        };
    }
}
