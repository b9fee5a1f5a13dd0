package io.gatehouse.application.webhook.port.in;

/** Keeps the refused requests within their bounds. */
public interface TrimRefusalsUseCase {

    /** Most refused requests that are kept. */
    int MOST = 10_000;

    /** Days that a refused request is kept. */
    int DAYS = 30;

    /** Removes what is beyond the bounds; returns how many. */
    int trim();
}
