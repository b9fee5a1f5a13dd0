package io.gatehouse.adapter.web;

import java.util.Map;

import org.springframework.boot.SpringApplication;

/** Starts the pages over sample data on port 8090, to look at them. Any name signs in; {@code viewer} only looks. */
final class WebPreview {
    private WebPreview() {}

    /** Arguments are those of Spring Boot, such as {@code --server.port=8090}. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(PreviewWeb.class);
        application.setDefaultProperties(Map.of(
                "server.port", "8090"));
        application.run(arguments);
    }
}
