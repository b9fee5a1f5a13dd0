package io.gatehouse.domain.installation;

/** What became of a callback. */
public enum CallbackOutcome {
    /** It took effect: installed, uninstalled, or kept as a tombstone. */
    APPLIED,
    /** It had taken effect before and changed nothing. */
    DUPLICATE,
    /** It replaced the key or the permissions of an active installation. */
    REISSUED,
    /** It brought an ended installation back. */
    REINSTALLED;

    /** The outcome that an event of the installation stands for. */
    public static CallbackOutcome of(InstallationEvent event) {
        return switch (event) {
            case InstallationEvent.Installed _,InstallationEvent.Revoked _,InstallationEvent.Buried _ -> APPLIED;
            case InstallationEvent.Reissued _ -> REISSUED;
            case InstallationEvent.Reinstalled _ -> REINSTALLED;
            case InstallationEvent.InstallRepeated _,InstallationEvent.UninstallRepeated _ -> DUPLICATE;
        };
    }
}
