package io.gatehouse.application.trouble.port.in;

/** Forgets troubles that are over. */
public interface ForgetTroublesUseCase {

    /** After so many days without a trouble it is over. */
    int DAYS = 30;

    /** Forgets some of those that are over; returns how many. */
    int forget();
}
