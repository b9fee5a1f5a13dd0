package io.gatehouse.adapter.http.in.shared;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param slug   the last part of the type, which is {@code urn:gatehouse:problem:<slug>}; stable
 * @param status the HTTP status
 * @param title  what kind of problem it is; the same for every problem of the type
 * @param detail what happened, why, and what to do; quotes no value of the request
 * @param errors the fields that are wrong, where the problem is about fields
 */
public record Problem(String slug, int status, String title, String detail, List<FieldError> errors) {

    /** A field of the body and what is wrong with it, in words that continue its name. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that is not about fields. */
    public Problem(String slug, int status, String title, String detail) {
        this(slug, status, title, detail, List.of());
    }

    /** The problem for what somebody else refused with this status and nothing more. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> notFound();
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> methodNotAllowed();
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> storeUnavailable();
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? badRequest(status) : internalError();
        };
    }

    static Problem notFound() {
        return new Problem(
                "not-found", 404, "No such address",
                "Nothing answers at this address. Compare it with the one that Gatehouse shows.");
    }

    static Problem methodNotAllowed() {
        return new Problem(
                "method-not-allowed", 405, "Method not allowed",
                "This address takes other methods. Send the request with POST.");
    }

    static Problem badRequest(int status) {
        return new Problem(
                "bad-request", status, "Request refused",
                "The request is not one that this address takes. Compare it with the HTTP reference.");
    }

    static Problem bodyCutOff() {
        return new Problem(
                "body-cut-off", 400, "The body ended early",
                "The body ended before its announced length, so nothing of it was kept. Send the request again.");
    }

    static Problem storeUnavailable() {
        return new Problem(
                "store-unavailable", 503, "Try again later",
                "The store is away or too slow, so nothing was confirmed. Send the same request again later; "
                        + "repeating it is harmless.");
    }

    static Problem internalError() {
        return new Problem(
                "internal-error", 500, "Something went wrong",
                "Gatehouse failed at this request. Its log has the cause under the id given here as instance.");
    }
}
