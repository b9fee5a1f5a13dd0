package io.gatehouse.app.settings;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the settings before any bean is made, so that all that is wrong with them shows at once. */
final class SettingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getParent() != null) {
            // The management server runs in a context of its own; its parent has the settings.
            return;
        }
        var settings = new SettingsReader(context.getEnvironment()).read();
        context.getBeanFactory().registerSingleton("gatehouseSettings", settings);
    }
}
