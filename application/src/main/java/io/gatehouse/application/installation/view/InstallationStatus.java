package io.gatehouse.application.installation.view;

/** Whether an installation is in force. */
public enum InstallationStatus {
    ACTIVE,
    REVOKED
}
