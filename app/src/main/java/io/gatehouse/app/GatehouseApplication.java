package io.gatehouse.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Gatehouse. */
@SpringBootApplication
public class GatehouseApplication {

    /** Runs the application with settings from the environment. */
    public static void main(String[] args) {
        SpringApplication.run(GatehouseApplication.class, args);
    }
}
