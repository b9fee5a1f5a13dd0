package io.gatehouse.adapter.web.admin.overview;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase.Outcome.Acknowledged;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase.Outcome.Unknown;
import io.gatehouse.domain.watching.AlarmId;

/** Notes that an operator has seen to an alarm, and goes back to where alarms are shown. */
@Controller
final class AcknowledgeAlarmController {
    private final AcknowledgeAlarmUseCase acknowledge;

    AcknowledgeAlarmController(AcknowledgeAlarmUseCase acknowledge) {
        this.acknowledge = acknowledge;
    }

    @PostMapping("/admin/alarms/{id}/acknowledge")
    String acknowledge(@PathVariable UUID id, @AuthenticationPrincipal SignedInOperator operator) {
        var command = new AcknowledgeAlarmUseCase.Command(new AlarmId(id), operator.username());
        return switch (acknowledge.acknowledge(command)) {
            case Acknowledged _ -> "redirect:/admin";
            case Unknown _ -> throw new PageNotFoundException();
        };
    }
}
