package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

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
    /** Whether a thread is writing the answer to what the poller served. */
    private final ThreadLocal<Boolean> telling = ThreadLocal.withInitial(() -> false);

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> socket, SocketEvent event, boolean dispatch) {
        if (event != SocketEvent.OPEN_READ) {
            // It ends some other way, such as by a time-out.
            served.remove(socket);
            return super.processSocket(socket, event, dispatch);
        }
        if (dispatch && isPoller()) {
            return take(socket);
        }
        var tells = dispatch && served.remove(socket);
        return tells ? tell(socket) : super.processSocket(socket, event, dispatch);
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

    private boolean tell(SocketWrapperBase<NioChannel> socket) {
        telling.set(true);
        try {
            return super.processSocket(socket, SocketEvent.OPEN_READ, false);
        } finally {
            telling.set(false);
        }
    }

    /** Whether this thread may serve the next request: the poller what it has just looked at, one that tells none. */
    boolean mayServe() {
        if (!isPoller()) {
            return !telling.get();
        }
        var may = expected;
        expected = false;
        return may;
    }

    /** Whether this is the thread that all requests come by. */
    boolean isPoller() {
        return Thread.currentThread().getName().endsWith(POLLER);
    }
}
