package io.gatehouse.adapter.web.portal.shared;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Gone;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Opened;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Revoked;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Unknown;

/** Hands controllers the {@link PortalVisit} they ask for, once for each request. */
final class PortalVisits implements HandlerMethodArgumentResolver {
    private static final String KEPT = PortalVisit.class.getName();

    private final VisitPortalUseCase visitPortal;
    private final PortalCookie cookie;
    private final InstantSource time;

    PortalVisits(VisitPortalUseCase visitPortal, PortalCookie cookie, InstantSource time) {
        this.visitPortal = visitPortal;
        this.cookie = cookie;
        this.time = time;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PortalVisit.class;
    }

    /** @throws PortalClosedException without an open session */
    @Override
    public Object resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof PortalVisit visit) {
            return visit;
        }
        var visit = visit(request.getNativeRequest(HttpServletRequest.class));
        request.setAttribute(KEPT, visit, RequestAttributes.SCOPE_REQUEST);
        return visit;
    }

    private PortalVisit visit(@Nullable HttpServletRequest request) {
        Cookie brought = request == null ? null : WebUtils.getCookie(request, cookie.name());
        var token = BrowserToken.read(brought == null ? null : brought.getValue())
                .orElseThrow(() -> new PortalClosedException(PortalNotice.UNKNOWN));
        return switch (visitPortal.visit(new VisitPortalUseCase.Query(token))) {
            case Opened opened -> new PortalVisit(
                    opened.session(), opened.installation(), opened.instance(), opened.permissions(),
                    opened.launchedAt(), opened.expiresAt(), Duration.between(time.instant(), opened.expiresAt()));
            case Unknown _ -> throw new PortalClosedException(PortalNotice.UNKNOWN);
            case Gone _ -> throw new PortalClosedException(PortalNotice.SESSION_GONE);
            case Revoked _ -> throw new PortalClosedException(PortalNotice.REVOKED);
        };
    }
}
