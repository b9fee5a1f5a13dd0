package io.gatehouse.adapter.http.in.shared;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** By which thread a route is answered. */
class EdgeFilterTest {

    private final CompletableFuture<EdgeRoute.Answer> answer = new CompletableFuture<>();
    private final List<Runnable> started = new ArrayList<>();
    private final ReentrantLock serving = new ReentrantLock();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void leavesTheWritingToAnotherThreadThanTheOneThatServes() throws Exception {
        answer.complete(to -> to.setStatus(202));

        serve();
        assertThat(response.getStatus()).isEqualTo(200);

        started.getFirst().run();
        assertThat(response.getStatus()).isEqualTo(202);
    }

    @Test
    void doesNotWriteBeforeTheThreadThatServesHasLeftTheRequest() throws Exception {
        var teller = Thread.ofPlatform().unstarted(() -> answer.complete(to -> to.setStatus(202)));
        serving.lock();
        try {
            serve();
            teller.start();
            while (!serving.hasQueuedThread(teller)) {
                assertThat(teller.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            assertThat(response.getStatus()).isEqualTo(200);
        } finally {
            serving.unlock();
        }
        teller.join();
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(started).isEmpty();
    }

    private void serve() throws Exception {
        var answers = new Answers(new RetryAfter(Duration.ofSeconds(1)), () -> new UUID(1, 2));
        var request = new Incoming();
        request.setAttribute(IntakeProtocol.SERVING, serving);
        request.setAsyncSupported(true);
        request.setServletPath("/webhooks/blnk");
        new EdgeFilter(
                new CallbackSecret(Optional.empty()), List.of(new Route()), answers,
                new ProblemAdvice(answers, new OutageLog(InstantSource.system())))
                .doFilter(request, response, new MockFilterChain());
    }

    /** A request of a server whose threads run nothing by themselves. */
    private final class Incoming extends MockHttpServletRequest {

        Incoming() {
            super("POST", "/webhooks/blnk");
        }

        @Override
        public AsyncContext startAsync(ServletRequest request, @Nullable ServletResponse to) {
            return new MockAsyncContext(request, to) {
                @Override
                public void start(Runnable work) {
                    started.add(work);
                }

                @Override
                public void complete() {}
            };
        }
    }

    private final class Route implements EdgeRoute {

        @Override
        public boolean serves(String path) {
            return true;
        }

        @Override
        public CompletableFuture<Answer> serve(String path, HttpServletRequest request) {
            return answer;
        }
    }
}
