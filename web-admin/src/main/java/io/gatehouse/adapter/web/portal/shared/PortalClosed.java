package io.gatehouse.adapter.web.portal.shared;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows whoever comes without an open session why the portal is closed. */
@ControllerAdvice(basePackages = "io.gatehouse.adapter.web.portal")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortalClosed {
    @ExceptionHandler
    ModelAndView closed(PortalClosedException closed, HttpServletResponse response) {
        var model = new ExtendedModelMap();
        return new ModelAndView(closed.notice().show(response, model), model);
    }
}
