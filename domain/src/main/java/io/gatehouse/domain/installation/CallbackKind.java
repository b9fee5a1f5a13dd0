package io.gatehouse.domain.installation;

/** What a callback of Blnk Cloud is about. */
public enum CallbackKind {
    INSTALL,
    UNINSTALL
}
