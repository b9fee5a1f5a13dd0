package io.gatehouse.adapter.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.screening.ScreeningAdapterConfiguration.Settings;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.ScreeningLists;
import io.gatehouse.testkit.kyc.InMemoryIdentityScreening;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScreeningAdapterConfigurationTest {

    @TempDir
    Path folder;

    /** Whoever asks all services, as the application does. */
    record Asking(Collection<IdentityScreening> services) {}

    @Configuration(proxyBeanMethods = false)
    static class Needing {

        @Bean
        Asking asking(List<IdentityScreening> services) {
            return new Asking(services);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherService {

        @Bean
        IdentityScreening other() {
            return new InMemoryIdentityScreening("other");
        }
    }

    @Test
    void searchesTheMadeUpListWithoutAFolder() {
        try (var context = started(new Settings(true, Optional.empty(), true))) {
            assertThat(context.getBean(ScreeningLists.class).states()).singleElement()
                    .satisfies(state -> assertThat(state.list()).isEqualTo("made-up"));
            assertThat(services(context)).containsExactlyInAnyOrder("embedded", "other");
        }
    }

    @Test
    void hasReadTheFolderOnceItHasStarted() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "id,name\n1,Ada First\n");

        try (var context = started(new Settings(true, Optional.of(folder), true))) {
            assertThat(context.getBean(ScreeningLists.class).states()).singleElement()
                    .satisfies(state -> assertThat(state.list()).isEqualTo("own"));
        }
    }

    @Test
    void searchesNothingWithoutAFolderWhereTheMadeUpListIsNotWanted() {
        try (var context = started(new Settings(true, Optional.empty(), false))) {
            assertThat(context.getBean(ScreeningLists.class).states()).isEmpty();
        }
    }

    @Test
    void leavesItselfOutWhereOnlyOthersAreAsked() {
        try (var context = started(new Settings(false, Optional.empty(), false))) {
            assertThat(services(context)).containsExactly("other");
        }
    }

    private static List<String> services(AnnotationConfigApplicationContext context) {
        return context.getBean(Asking.class).services().stream().map(service -> service.service().name()).toList();
    }

    private static AnnotationConfigApplicationContext started(Settings settings) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(InstantSource.class, MutableInstantSource::new);
        context.register(ScreeningAdapterConfiguration.class, Needing.class, OtherService.class);
        context.refresh();
        return context;
    }
}
