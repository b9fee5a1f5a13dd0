package io.gatehouse.simulator.wire;

/** The endpoints in use now. They can change while the simulator runs, because tests start the app after it. */
public final class Connection {

    private volatile GatehouseEndpoints endpoints;

    /** Starts with the given endpoints. */
    public Connection(GatehouseEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The endpoints in use now. */
    public GatehouseEndpoints endpoints() {
        return endpoints;
    }

    /** Uses other endpoints from the next request on. */
    public void use(GatehouseEndpoints next) {
        endpoints = next;
    }
}
