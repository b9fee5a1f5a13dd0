package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** HTTP/1.1 as Tomcat speaks it, with webhooks taken in as {@link IntakeEndpoint} says. Made by Tomcat, by its name. */
public final class IntakeProtocol extends Http11NioProtocol {

    /** The attribute of a request that the poller serves: the lock that it holds as long as it does. */
    static final String SERVING = IntakeProtocol.class.getName() + ".serving";

    private final IntakeEndpoint intake;

    /** With Tomcat's own settings. */
    public IntakeProtocol() {
        this(new IntakeEndpoint());
    }

    private IntakeProtocol(IntakeEndpoint intake) {
        super(intake);
        this.intake = intake;
    }

    @Override
    protected Processor createProcessor() {
        return new OneByOne(this, getAdapter(), intake);
    }

    /**
     * Having written an answer, Tomcat looks whether the next request is there already, and serves it by the same thread. One
     * that serves webhooks, or tells what became of them, must not go on to what may wait. It leaves the next request to the
     * poller, which loses nothing: of a connection that such a thread has, all that arrived was one request.
     */
    private static final class OneByOne extends Http11Processor {

        private final IntakeEndpoint intake;

        OneByOne(AbstractHttp11Protocol<?> protocol, Adapter adapter, IntakeEndpoint intake) {
            super(protocol, adapter);
            this.intake = intake;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (!intake.mayServe()) {
                return SocketState.OPEN;
            }
            if (intake.isPoller()) {
                request.setAttribute(SERVING, socket.getLock());
            }
            return super.service(socket);
        }
    }
}
