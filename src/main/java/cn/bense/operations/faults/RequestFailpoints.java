package cn.bense.operations.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Watches the requests that the failpoint is about, and ends the program when the answer is made and kept but not sent. */
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
            chain.doFilter(request, failpoint.watches() ? new Unsent(response) : response);
        } finally {
            failpoint.forget();
        }
    }

    /** The idempotency filter tells the length right before it lets the kept answer go; Tomcat sends it with its last byte. */
    private final class Unsent extends HttpServletResponseWrapper {

        Unsent(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentLength(int length) {
            failpoint.reach("before-answer");
            super.setContentLength(length);
        }
    }
}
