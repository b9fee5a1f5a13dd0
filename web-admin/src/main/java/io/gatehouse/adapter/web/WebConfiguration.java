package io.gatehouse.adapter.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

import io.gatehouse.adapter.web.admin.installation.InstallationPagesConfiguration;
import io.gatehouse.adapter.web.admin.kyc.CasePagesConfiguration;
import io.gatehouse.adapter.web.admin.operator.OperatorPagesConfiguration;
import io.gatehouse.adapter.web.admin.outbox.OutboxPagesConfiguration;
import io.gatehouse.adapter.web.admin.overview.OverviewPagesConfiguration;
import io.gatehouse.adapter.web.admin.retention.RetentionPagesConfiguration;
import io.gatehouse.adapter.web.admin.webhook.WebhookPagesConfiguration;
import io.gatehouse.adapter.web.portal.kyc.ReviewPagesConfiguration;
import io.gatehouse.adapter.web.portal.session.PortalPagesConfiguration;
import io.gatehouse.adapter.web.shared.FrameAncestors;
import io.gatehouse.adapter.web.shared.SharedPagesConfiguration;
import io.gatehouse.adapter.web.shared.Site;

/**
 * All pages. Needs a bean of {@link Settings}, one of {@link java.time.InstantSource} and one of each use case that a
 * page calls; brings the security filter chains of {@code /admin}, {@code /portal} and {@code /assets}, and leaves every
 * other path alone.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/gatehouse/adapter/web/web.properties")
@Import({
    SharedPagesConfiguration.class, OperatorPagesConfiguration.class, OverviewPagesConfiguration.class,
    InstallationPagesConfiguration.class, WebhookPagesConfiguration.class, RetentionPagesConfiguration.class,
    OutboxPagesConfiguration.class, CasePagesConfiguration.class, PortalPagesConfiguration.class,
    ReviewPagesConfiguration.class})
public class WebConfiguration {
    /**
     * What the pages have to be told.
     *
     * @param publicUrl      where browsers and Blnk reach Gatehouse; {@code https} makes every cookie {@code Secure}
     * @param frameAncestors sources of the CSP directive {@code frame-ancestors} on portal pages; see
     *                       {@link #BLNK_CLOUD}
     * @param idleTimeout    after so much time without a request an operator is signed out; whole minutes
     * @param development    marks every admin page as one of a development copy
     */
    public record Settings(URI publicUrl, List<String> frameAncestors, Duration idleTimeout, boolean development) {
        /**
         * Who may embed the portal unless settings say otherwise.
         *
         * @see <a href="https://docs.blnkfinance.com/cloud/apps">Blnk Cloud apps</a>
         */
        public static final List<String> BLNK_CLOUD = List.of(
                "'self'", "https://blnkfinance.com", "https://*.blnkfinance.com");

        /**
         * @throws IllegalArgumentException if the URL is not absolute, the time-out is under a minute, or there is no
         *                                  ancestor or one that would end the directive
         */
        public Settings {
            if (!publicUrl.isAbsolute() || publicUrl.getHost() == null) {
                throw new IllegalArgumentException("the public URL must be absolute");
            }
            if (idleTimeout.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("the idle time-out must be at least a minute");
            }
            frameAncestors = new FrameAncestors(frameAncestors).sources();
        }
    }

    @Bean
    Site site(Settings settings) {
        return new Site(settings.publicUrl(), settings.idleTimeout(), settings.development());
    }

    @Bean
    FrameAncestors frameAncestors(Settings settings) {
        return new FrameAncestors(settings.frameAncestors());
    }
}
