package io.gatehouse.archrules;

/** A place where a class may live. */
sealed interface Layer {

    /** How violations and documents name the layer. */
    String description();

    /** The layers of the core, and the application that wires everything. */
    enum Fixed implements Layer {

        DOMAIN("the domain"),
        VIEW("the views"),
        INBOUND_PORT("the inbound ports"),
        OUTBOUND_PORT(
                "the outbound ports"),
        HANDLER("the event handlers"),
        SERVICE("the services"),
        APP("the app");

        private final String description;

        Fixed(String description) {
            this.description = description;
        }

        @Override
        public String description() {
            return description;
        }
    }

    /** One adapter. */
    record InAdapter(Adapter adapter) implements Layer {

        @Override
        public String description() {
            return "the adapter " + adapter.name();
        }
    }

    /** What the adapters of one module share. */
    record SharedByModule(String module) implements Layer {

        @Override
        public String description() {
            return "the shared part of the module " + module;
        }
    }

    /** The root of an adapter module, where its public configuration puts the adapters together. */
    record ModuleRoot(String module) implements Layer {

        @Override
        public String description() {
            return "the configuration of the module " + module;
        }
    }
}
