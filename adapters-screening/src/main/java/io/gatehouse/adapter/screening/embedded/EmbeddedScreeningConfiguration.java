package io.gatehouse.adapter.screening.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.application.kyc.port.out.IdentityScreening;

/** Screening inside of this process, and the lists that it searches. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedScreeningConfiguration {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /**
     * Where the lists are.
     *
     * @param enabled whether people are looked up here at all
     * @param folder  of the files; without one there is no list but perhaps the made-up one
     * @param madeUp  whether the made-up list is searched where there is no folder
     */
    public record Settings(boolean enabled, Optional<Path> folder, boolean madeUp) {}

    @Bean
    NameReader nameReader() {
        return new NameReader();
    }

    @Bean
    ListsInForce screeningLists() {
        return new ListsInForce();
    }

    @Bean
    ListWatcher listWatcher(Settings settings, ListsInForce lists, NameReader reader, InstantSource clock) {
        Runnable look = settings.folder().<Runnable>map(path -> new ListFolder(path, lists, reader, clock)::look)
                .orElse(() -> {
                    if (settings.madeUp() && lists.find(MadeUpList.NAME).isEmpty()) {
                        lists.replace(MadeUpList.load(reader, clock));
                    }
                });
        return new ListWatcher(look, LOOK_AGAIN);
    }

    /** None where only others are asked: Spring leaves it out of the list of all services. */
    @Bean
    @Nullable
    IdentityScreening embeddedScreening(Settings settings, ListsInForce lists, NameReader reader) {
        return settings.enabled() ? new EmbeddedIdentityScreening(lists, reader) : null;
    }
}
