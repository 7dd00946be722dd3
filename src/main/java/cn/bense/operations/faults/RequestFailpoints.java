package cn.bense.operations.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Watches the requests that the failpoint is about, and ends the program when the answer is made but not sent. */
@Component
@Profile("faults")
class RequestFailpoints extends OncePerRequestFilter implements Ordered {

    private final Failpoint failpoint;

    RequestFailpoints(Failpoint failpoint) {
        this.failpoint = failpoint;
    }

    @Override
    public int getOrder() {
        return -1; // outside the idempotency filter: by then the answer is kept
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        failpoint.watch(request.getMethod(), request.getRequestURI());
        try {
            chain.doFilter(request, response);
            if (failpoint.watches()) {
                failpoint.reach("before-answer");
            }
        } finally {
            failpoint.forget();
        }
    }
}
