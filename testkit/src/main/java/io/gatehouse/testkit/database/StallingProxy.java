package io.gatehouse.testkit.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a client and a server, and makes the server look hung, dead or slow to the client. Works the same
 * wherever the server runs, unlike stopping its process.
 */
public final class StallingProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket entrance;
    private final InetSocketAddress server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private boolean stalled;
    private boolean refusing;

    /** One on a free local port in front of {@code server}. */
    public StallingProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy-entrance").start(this::accept);
    }

    /** Where clients connect to. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing passes; connections stay open and new ones are taken, as by a stopped process. */
    public void stall() {
        synchronized (gate) {
            stalled = true;
        }
    }

    /** Breaks all connections and refuses to relay new ones, as when the process is killed. */
    public void cut() {
        synchronized (gate) {
            refusing = true;
        }
        sockets.forEach(StallingProxy::close);
        sockets.clear();
    }

    /** Everything passes again, that which was held up first. */
    public void resume() {
        synchronized (gate) {
            stalled = false;
            refusing = false;
            gate.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        resume();
    }

    private void accept() {
        try {
            while (true) {
                var client = entrance.accept();
                if (isRefusing()) {
                    close(client);
                    continue;
                }
                sockets.add(client);
                Thread.ofVirtual().name("proxy-connection").start(() -> connect(client));
            }
        } catch (IOException _) {
            // The entrance was closed, which is the end of the proxy.
        }
    }

    private void connect(Socket client) {
        var upstream = new Socket();
        try {
            upstream.connect(server);
            sockets.add(upstream);
            Thread.ofVirtual().name("proxy-answers").start(() -> relay(upstream, client));
            relay(client, upstream);
        } catch (IOException _) {
            close(client);
            close(upstream);
        }
    }

    private void relay(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try (var input = from.getInputStream(); var output = to.getOutputStream()) {
            for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                waitWhileStalled();
                output.write(buffer, 0, read);
            }
        } catch (IOException _) {
            close(from);
            close(to);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitWhileStalled() throws InterruptedException {
        synchronized (gate) {
            while (stalled) {
                gate.wait();
            }
        }
    }

    private boolean isRefusing() {
        synchronized (gate) {
            return refusing;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is as good as closed.
        }
    }
}
