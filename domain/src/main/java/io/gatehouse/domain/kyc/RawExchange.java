package io.gatehouse.domain.kyc;

/**
 * What was asked of a service and what it answered, exactly, for those who want to see it years later. Personal data: it
 * prints its size alone.
 *
 * @param request  as sent, or what describes a search inside of Gatehouse; JSON where that is what was sent
 * @param response as received
 */
public record RawExchange(String request, String response) {

    @Override
    public String toString() {
        return "RawExchange[" + request.length() + " and " + response.length() + " characters]";
    }
}
