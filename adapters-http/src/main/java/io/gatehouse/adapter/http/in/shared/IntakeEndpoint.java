package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.threads.TaskThread;

/**
 * Serves webhooks on the thread that finds them. Tomcat's poller hands each request to a thread of the pool, which for a
 * webhook would cost as much as all that is done for it. So the poller looks at what arrived: a webhook that is there as a
 * whole, and nothing else ({@link WholeWebhook}), it serves by itself, since that waits for nothing: the body is there, the
 * event is handed over, and the answer is written by the thread that knows that the event is durable. All other requests
 * go to the pool as ever.
 *
 * <p>The answer to such a request is written by the thread that completes it, without another change of threads. Where it
 * was a thread of the pool that served the request, one of the pool writes the answer.
 */
final class IntakeEndpoint extends NioEndpoint {

    private static final String POLLER = "-Poller";
    /** What Tomcat reads at a time. */
    private static final int SIZE = 8 * 1024;

    /** Connections whose request was served by the poller and is not answered. */
    private final Set<SocketWrapperBase<NioChannel>> served = ConcurrentHashMap.newKeySet();
    /** Used by the poller alone, as is {@code expected}. */
    private final ByteBuffer arrived = ByteBuffer.allocate(SIZE);
    private boolean expected;

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> socket, SocketEvent event, boolean dispatch) {
        if (!dispatch || event != SocketEvent.OPEN_READ) {
            return super.processSocket(socket, event, dispatch);
        }
        return isPoller() ? take(socket) : super.processSocket(socket, event, !served.remove(socket));
    }

    private boolean take(SocketWrapperBase<NioChannel> socket) {
        if (isSSLEnabled() || socket.getCurrentProcessor() != null || !isWholeWebhook(socket)) {
            return super.processSocket(socket, SocketEvent.OPEN_READ, true);
        }
        served.add(socket);
        expected = true;
        var open = super.processSocket(socket, SocketEvent.OPEN_READ, false);
        expected = false;
        if (socket.getCurrentProcessor() == null) {
            // It was answered at once, or refused by Tomcat.
            served.remove(socket);
        }
        return open;
    }

    private boolean isWholeWebhook(SocketWrapperBase<NioChannel> socket) {
        try {
            arrived.clear();
            if (socket.read(false, arrived) <= 0) {
                return false;
            }
            arrived.flip();
            var whole = WholeWebhook.isIn(arrived.array(), arrived.limit());
            socket.unRead(arrived);
            return whole;
        } catch (IOException _) {
            // Tomcat meets it again, and knows what to do.
            return false;
        }
    }

    /** Whether this thread may serve the next request: one of the pool any, the poller what it has just looked at. */
    boolean mayServe() {
        if (Thread.currentThread() instanceof TaskThread) {
            return true;
        }
        var may = isPoller() && expected;
        if (may) {
            expected = false;
        }
        return may;
    }

    private static boolean isPoller() {
        return Thread.currentThread().getName().endsWith(POLLER);
    }
}
