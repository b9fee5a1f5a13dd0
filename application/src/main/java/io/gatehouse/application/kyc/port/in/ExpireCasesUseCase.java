package io.gatehouse.application.kyc.port.in;

/** Opens cases again whose decision has run out. */
public interface ExpireCasesUseCase {

    /** Opens some of them; returns how many. */
    int expire();
}
