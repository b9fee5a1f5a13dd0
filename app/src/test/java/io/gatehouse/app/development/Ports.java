package io.gatehouse.app.development;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The ports of a development copy. */
record Ports(int gatehouse, int simulator, int management) {

    static final String GATEHOUSE = "SERVER_PORT";
    static final String SIMULATOR = "SIMULATOR_PORT";
    static final String MANAGEMENT = "MANAGEMENT_SERVER_PORT";

    /** The usual ones, unless the environment names others. */
    static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, GATEHOUSE, 8080), port(environment, SIMULATOR, 8081),
                port(environment, MANAGEMENT, 8082));
    }

    /** @throws DevelopmentProblem naming the first port that is taken */
    void checkFree() {
        checkFree(gatehouse, GATEHOUSE);
        checkFree(simulator, SIMULATOR);
        checkFree(management, MANAGEMENT);
    }

    private static void checkFree(int port, String variable) {
        try (var socket = new ServerSocket()) {
            // As Tomcat does, so that connections of a copy that has just stopped are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
        } catch (IOException e) {
            throw new DevelopmentProblem(
                    "Port " + port + " is taken: stop what listens there, or choose another port with " + variable
                            + ".",
                    e);
        }
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        var text = environment.getOrDefault(variable, Integer.toString(usual));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new DevelopmentProblem(variable + " is no port: write a number up to 65535.");
        }
        return Integer.parseInt(text);
    }
}
