package io.gatehouse.adapter.http.out.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Access;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.ledger.CloudAction;

/**
 * Notes what became of calls: that a key is rejected, and what was used and refused. A note that cannot be made is left
 * out, since the call was made; the next call makes it again. Thread-safe.
 */
final class CloudNotes {

    /** What is noted oftener than this would be noted for nobody. */
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(CloudNotes.class);

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final ApiKeyVault vault;
    private final KeyRejections rejections;
    private final CloudUse use;
    private final InstantSource clock;
    private final Map<Noted, Instant> noted = new LinkedHashMap<>(16, 0.75f, true);

    private record Noted(InstallationId installation, CloudAction action, boolean refused) {}

    CloudNotes(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, KeyRejections rejections,
            CloudUse use, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.vault = vault;
        this.rejections = rejections;
        this.use = use;
        this.clock = clock;
    }

    /** The key was rejected. If the installation has another one by now, that says nothing about it. */
    void rejected(Access access, ApiKey key) {
        try {
            var news = unitOfWork.execute(() -> {
                // No other key comes in between while this is held.
                installations.lock(access.installation());
                return vault.open(access.installation(), access.actor(), "see whether the rejected key is still in use")
                        .filter(key::equals).isPresent()
                        && rejections.record(access.installation(), clock.instant());
            });
            if (news) {
                LOG.warn("Blnk Cloud rejects the key of installation {}. Nothing is asked of its ledger until it has "
                        + "another one.", access.installation());
            }
        } catch (StoreUnavailableException _) {
            LOG.debug("That a key is rejected could not be noted");
        }
    }

    /** It was done. */
    void used(Access access, CloudAction action) {
        note(new Noted(access.installation(), action, false));
    }

    /** It was refused. */
    void refused(Access access, CloudAction action) {
        note(new Noted(access.installation(), action, true));
    }

    private void note(Noted what) {
        var now = clock.instant();
        if (!isDue(what, now)) {
            return;
        }
        try {
            unitOfWork.execute(() -> {
                if (what.refused()) {
                    use.refused(what.installation(), what.action(), now);
                } else {
                    use.used(what.installation(), what.action(), now);
                }
                return what;
            });
        } catch (StoreUnavailableException _) {
            LOG.debug("What was done in a ledger could not be noted");
        }
    }

    private boolean isDue(Noted what, Instant now) {
        synchronized (noted) {
            var before = noted.get(what);
            if (before != null && now.isBefore(before.plus(APART))) {
                return false;
            }
            noted.put(what, now);
            if (noted.size() > MOST) {
                noted.remove(noted.keySet().iterator().next());
            }
            return true;
        }
    }
}
